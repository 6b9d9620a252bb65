import { expect } from '@playwright/test'
import { aParagraph } from '../support/editor-page/stored-samples'
import { test } from '../support/editor-page/test'

const pasted = async (editor: import('../support/editor-page/test').EditorPage, html: string) => {
  await editor.open(aParagraph('首'))
  await editor.caretAtEndOf('首')
  await editor.page.keyboard.press('Enter')
  await editor.paste({ 'text/html': html, 'text/plain': 'unused' })
}

test('headings, emphasis, lists and tables keep their structure', async ({ editor }) => {
  await pasted(
    editor,
    '<h2>标题</h2><p>正文<b>重点</b><sup>2</sup></p><ul><li>一<ol><li>内</li></ol></li><li>二</li></ul>' +
      '<table><tr><th>年</th><td>值</td></tr></table><p>尾</p>',
  )
  await editor.expectSaved(
    'paragraph(首) heading(标题) paragraph(正文+重点+2) list(listitem(一)+listitem(list(listitem(内)))+listitem(二)) ' +
      'table(tablerow(tablecell(paragraph(年))+tablecell(paragraph(值)))) paragraph(尾)',
  )
})

test('a paragraph of Word that says it is an item becomes one, without its printed bullet', async ({ editor }) => {
  const item = (text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>${text}</p>`
  await pasted(
    editor,
    `<html><body><!--StartFragment-->${item('一')}${item('二')}<p>尾</p><!--EndFragment--></body></html>`,
  )
  await editor.expectSaved('paragraph(首) list(listitem(一)+listitem(二)) paragraph(尾)')
})

test('pictures, scripts, styles and forbidden links leave nothing but words', async ({ editor }) => {
  await pasted(
    editor,
    '<style>p{color:red}</style><p style="color:red">文<img src="https://example.org/a.png"><script>1</script>' +
      '<a href="javascript:alert(1)">点</a><a href="https://example.org/">链</a></p>',
  )
  await editor.expectSaved('paragraph(首) paragraph(文+点+link(链))'.replace('文+点', '文点'))
})

test('lines that the source broke between Chinese characters are one text', async ({ editor }) => {
  await pasted(editor, '<p>工业\r\n增加值 GDP\r\ngrowth</p><p>尾</p>')
  await editor.expectSaved('paragraph(首) paragraph(工业增加值 GDP growth) paragraph(尾)')
})

test('plain text gives a paragraph a line', async ({ editor }) => {
  await editor.open(aParagraph('首'))
  await editor.caretAtEndOf('首')
  await editor.page.keyboard.press('Enter')
  await editor.paste({ 'text/plain': '　　甲\r\n\r\n乙\n' })
  await editor.expectSaved('paragraph(首) paragraph(甲) paragraph(乙)')
})

test('a made-up payload of another program is refused and its plain text taken', async ({ editor }) => {
  await editor.open(aParagraph('首'))
  await editor.caretAtEndOf('首')
  const payload = { namespace: 'niankan', nodes: [{ type: 'chart', version: 1, $: { id: 'no', values: { spec: 7 } } }] }
  await editor.paste({ 'application/x-lexical-editor': JSON.stringify(payload), 'text/plain': '文' })
  await editor.expectSaved('paragraph(首文)')
})

test('pasting can be undone in one step', async ({ editor }) => {
  await pasted(editor, '<p>甲</p><p>乙</p>')
  await editor.expectSaved('paragraph(首) paragraph(甲) paragraph(乙)')
  await editor.page.keyboard.press('ControlOrMeta+z')
  await expect(editor.area).toHaveText('首')
})
