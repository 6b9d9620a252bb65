import type { ClipboardBlock } from '../../../parts/sheet/sheet-types'

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const quoteCell = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Cells as spreadsheets take them: text with tabs, and a table. */
export const writeBlock = (rows: readonly (readonly string[])[]): ClipboardBlock => ({
  text: rows.map((row) => row.map(quoteCell).join('\t')).join('\r\n'),
  html: `<table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')}</table>`,
})
