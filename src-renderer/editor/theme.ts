import type { EditorThemeClasses } from 'lexical'

/** Class names on Lexical's own nodes; `editor.css` gives them their looks. */
export const theme: EditorThemeClasses = {
  root: 'nk-root',
  paragraph: 'nk-paragraph',
  quote: 'nk-quote',
  link: 'nk-link',
  heading: { h1: 'nk-h1', h2: 'nk-h2', h3: 'nk-h3', h4: 'nk-h4' },
  list: { ul: 'nk-ul', ol: 'nk-ol', listitem: 'nk-li', nested: { listitem: 'nk-li-nested' } },
  text: {
    bold: 'nk-bold',
    italic: 'nk-italic',
    underline: 'nk-underline',
    strikethrough: 'nk-strike',
    underlineStrikethrough: 'nk-underline-strike',
    subscript: 'nk-sub',
    superscript: 'nk-sup',
    code: 'nk-code',
  },
  table: 'nk-table',
  tableCell: 'nk-cell',
  tableCellHeader: 'nk-cell-header',
  tableCellSelected: 'nk-cell-selected',
  tableSelection: 'nk-table-selection',
  tableScrollableWrapper: 'nk-table-wrapper',
}
