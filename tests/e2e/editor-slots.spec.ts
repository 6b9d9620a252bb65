import { expect } from '@playwright/test'
import { aCaseStudy, aParagraph, idsIn } from '../support/editor-page/stored-samples'
import { test } from '../support/editor-page/test'

test('Enter in a title goes on to the story and never splits the line', async ({ editor }) => {
  await editor.open(aCaseStudy('题目', ['故事']), aParagraph('末段'))
  await editor.caretAtEndOf('题目')
  await editor.page.keyboard.type('一')
  await editor.page.keyboard.press('Enter')
  await editor.page.keyboard.type('先说')
  await editor.page.keyboard.press('Enter')
  await editor.page.keyboard.type('再说')
  await editor.expectSaved(
    'case-study(title=line(题目一),story=prose(paragraph(先说)+paragraph(再说故事))) paragraph(末段)',
  )
})

test('Shift+Enter in a title leaves it one line', async ({ editor }) => {
  await editor.open(aCaseStudy('题目', ['故事']))
  await editor.caretAtEndOf('题目')
  await editor.page.keyboard.press('Shift+Enter')
  await editor.page.keyboard.type('在')
  await editor.expectSaved('case-study(title=line(题目),story=prose(paragraph(在故事)))')
})

test('Ctrl+A and Delete in a story empty the story and nothing else, and undo brings it back', async ({ editor }) => {
  await editor.open(aParagraph('首段'), aCaseStudy('题目', ['一段', '二段']), aParagraph('末段'))
  await editor.caretAtEndOf('二段')
  await editor.page.keyboard.press('ControlOrMeta+a')
  await editor.page.keyboard.press('Delete')
  await editor.expectSaved('paragraph(首段) case-study(title=line(题目),story=prose(paragraph())) paragraph(末段)')
  await editor.page.keyboard.press('ControlOrMeta+z')
  await editor.expectSaved(
    'paragraph(首段) case-study(title=line(题目),story=prose(paragraph(一段)+paragraph(二段))) paragraph(末段)',
  )
})

test('Delete removes a range selected backwards in a title', async ({ editor }) => {
  await editor.open(aCaseStudy('题目文字', ['故事']))
  await editor.caretAtEndOf('题目文字')
  await editor.page.keyboard.press('Shift+ArrowLeft')
  await editor.page.keyboard.press('Shift+ArrowLeft')
  await editor.page.keyboard.press('Delete')
  await editor.expectSaved('case-study(title=line(题目),story=prose(paragraph(故事)))')
})

test('Delete without a selection takes one character in a slot', async ({ editor }) => {
  await editor.open(aCaseStudy('题目', ['故事']))
  await editor.caretAtEndOf('题目')
  await editor.page.keyboard.press('Home')
  await editor.page.keyboard.press('Delete')
  await editor.expectSaved('case-study(title=line(目),story=prose(paragraph(故事)))')
})

test('Backspace at the start of a title neither merges nor removes the block', async ({ editor }) => {
  await editor.open(aParagraph('首段'), aCaseStudy('题目', ['故事']))
  await editor.caretAtEndOf('题目')
  await editor.page.keyboard.press('Home')
  await editor.page.keyboard.press('Backspace')
  await editor.page.keyboard.type('新')
  await editor.expectSaved('paragraph(首段) case-study(title=line(新题目),story=prose(paragraph(故事)))')
})

test('Tab goes through the slots and on to what is behind the text, Shift+Tab back', async ({ editor }) => {
  await editor.open(aCaseStudy('题目', ['故事']), aParagraph('末段'))
  await editor.caretAtEndOf('题目')
  await editor.page.keyboard.press('Tab')
  await editor.page.keyboard.type('甲')
  await editor.page.keyboard.press('Shift+Tab')
  await editor.page.keyboard.type('乙')
  await editor.page.keyboard.press('Tab')
  await expect(editor.page.locator('[data-field="story"] :focus, [data-field="story"]:focus')).toHaveCount(1)
  await editor.page.keyboard.press('Tab')
  // Back in the text the next Tab would lead into the first block again, and nobody would ever get out.
  await expect(editor.page.locator('[contenteditable="true"]:focus')).toHaveCount(0)
  await editor.expectSaved('case-study(title=line(题目乙),story=prose(paragraph(甲故事))) paragraph(末段)')
})

test('ArrowDown leaves a story, with a paragraph made where none follows', async ({ editor }) => {
  await editor.open(aParagraph('首段'), aCaseStudy('题目', ['故事']))
  await editor.caretAtEndOf('故事')
  await editor.page.keyboard.press('ArrowDown')
  await editor.page.keyboard.type('在外')
  await editor.expectSaved('paragraph(首段) case-study(title=line(题目),story=prose(paragraph(故事))) paragraph(在外)')
})

test('undo and redo go through slots and paragraphs as one history', async ({ editor }) => {
  await editor.open(aCaseStudy('题', ['事']), aParagraph('末'))
  const before = 'case-study(title=line(题),story=prose(paragraph(事))) paragraph(末)'
  const after = 'case-study(title=line(题目),story=prose(paragraph(事情))) paragraph(末段)'
  for (const [text, more] of [
    ['题', '目'],
    ['事', '情'],
    ['末', '段'],
  ] as const) {
    await editor.caretAtEndOf(text)
    await editor.page.keyboard.type(more)
  }
  await editor.expectSaved(after)
  for (let step = 0; step < 4; step += 1) await editor.page.keyboard.press('ControlOrMeta+z')
  await editor.expectSaved(before)
  for (let step = 0; step < 4; step += 1) await editor.page.keyboard.press('ControlOrMeta+Shift+z')
  await editor.expectSaved(after)
})

test('a block copied whole and pasted is a copy with ids of its own', async ({ editor }) => {
  await editor.open(aParagraph('甲'), aCaseStudy('题', ['一', '二']), aParagraph('乙'))
  await editor.caretAtEndOf('乙')
  await editor.page.keyboard.press('ControlOrMeta+a')
  await editor.page.keyboard.press('ControlOrMeta+c')
  await editor.caretAtEndOf('乙')
  await editor.page.keyboard.press('Enter')
  await editor.page.keyboard.press('ControlOrMeta+v')
  const once = 'paragraph(甲) case-study(title=line(题),story=prose(paragraph(一)+paragraph(二))) paragraph(乙)'
  await editor.expectSaved(`${once} ${once}`)
  const { root } = await editor.saved()
  const ids = idsIn(root as Parameters<typeof idsIn>[0])
  expect(new Set(ids).size).toBe(ids.length)
  const [, first, , , second] = root.children
  expect(second?.$?.originId).toBe(first?.$?.id)
  const caseIdOf = (block: typeof first) => (block?.$?.values as { caseId: string } | undefined)?.caseId
  expect(caseIdOf(second)).toEqual(expect.any(String))
  expect(caseIdOf(second)).not.toBe(caseIdOf(first))
})

test('a block pasted into a story goes behind its host, the words into the story', async ({ editor }) => {
  await editor.open(aParagraph('甲'), aCaseStudy('题', ['一']), aParagraph('乙'))
  await editor.caretAtEndOf('甲')
  await editor.page.keyboard.press('ControlOrMeta+a')
  await editor.page.keyboard.press('ControlOrMeta+c')
  await editor.caretAtEndOf('一')
  await editor.page.keyboard.press('ControlOrMeta+v')
  await editor.expectSaved(
    'paragraph(甲) case-study(title=line(题),story=prose(paragraph(一甲)+paragraph(乙))) ' +
      'case-study(title=line(题),story=prose(paragraph(一))) paragraph(乙)',
  )
})

test('paragraphs pasted into a title are joined, with a space where Latin words meet', async ({ editor }) => {
  await editor.open(aCaseStudy('题目', ['故事']))
  await editor.caretAtEndOf('题目')
  await editor.paste({ 'text/html': '<p>甲</p><p>乙 end</p><p>start</p>', 'text/plain': '甲\n乙 end\nstart' })
  await editor.expectSaved('case-study(title=line(题目甲乙 end start),story=prose(paragraph(故事)))')
})
