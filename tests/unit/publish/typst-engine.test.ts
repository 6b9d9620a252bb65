import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { MAIN_FILE } from '../../../src-main/publish/print/engine'
import { findFontFiles } from '../../../src-main/publish/print/fonts'
import { createTypstEngine } from '../../../src-main/publish/print/typst-engine'

const FAMILY = 'Noto Sans CJK SC'

/** Whether this machine has a Chinese family of its own, besides the book's faces. */
const isInstalled = (): boolean => {
  try {
    return execFileSync('fc-list', [FAMILY], { encoding: 'utf8' }) !== ''
  } catch {
    // Ignored because a machine without fontconfig has nothing to keep the compiler from.
    return false
  }
}

describe('the compiler', () => {
  it.skipIf(!isInstalled())('knows the book’s faces and none of the system’s', async () => {
    const fonts = findFontFiles()
    if (!fonts.ok) throw new Error('The faces of the book are not installed.')
    const widths = [FAMILY, 'Noto Sans SC'].map(
      (family) => `measure(text(font: "${family}", fallback: false, size: 10pt)[一]).width.pt()`,
    )
    const book = `#context [#metadata((${widths.join(', ')})) <places>]\n#set document(title: "字")\n字`
    const printed = await createTypstEngine(fonts.value).print(new Map([[MAIN_FILE.slice(1), Buffer.from(book)]]))
    expect(printed).toMatchObject({ state: 'printed', places: [[0, 10]] })
  })
})
