import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { anEpub } from '../../../support/documents/an-epub'
import { editionOf, ownersOf, readSurely, refusalOf } from '../../../support/documents/read-document'
import { aPicture } from '../../../support/picture'
import { badlyAccounted } from '../coverage'

const book = () =>
  anEpub(
    {
      nav: '<ol><li><a href="one.xhtml">第一章</a></li></ol>',
      one: '<h1>第一章　灯塔</h1><p>灯塔在春天里检修过一遍。</p><img src="../images/tower.png" alt="灯塔"/><table><tr><th>年</th><th>次</th></tr><tr><td>2023</td><td>1</td></tr></table>',
      two: '<h1>第二章　航道</h1><h2>一、疏浚</h2><p>航道<b>疏浚</b>了三次。</p><table><tr><th>月</th><th>次</th></tr><tr><td>5</td><td>2</td></tr></table>',
    },
    { more: { 'OEBPS/images/tower.png': aPicture() } },
  )

describe('a book of web pages', () => {
  it('is read page after page, with its title, tables and pictures; its contents are noise', async () => {
    const document = await readSurely(book())
    const edition = editionOf(document)
    expect(edition.title).toBe('灯塔年刊')
    expect(edition.sections.map(({ level, title, text }) => [level, title, text])).toEqual([
      [1, '第一章　灯塔', '灯塔在春天里检修过一遍。'],
      [1, '第二章　航道', ''],
      [2, '一、疏浚', '航道疏浚了三次。'],
    ])
    expect(edition.tables.map(({ text }) => text)).toEqual(['年\t次\n2023\t1', '月\t次\n5\t2'])
    expect(edition.noise.some(({ reason, text }) => reason === 'contents page' && text.includes('第一章'))).toBe(true)
    expect(document.pictures).toMatchObject([{ mime: 'image/png', alt: '灯塔' }])
    const [bold] = document.lines.facts?.marks ?? []
    expect(document.text.slice(bold?.start, bold?.end)).toBe('疏浚')
    expect(badlyAccounted(document.text, ownersOf(edition))).toEqual([])
  })

  it('whose pages are locked is refused in words', async () => {
    const lock = '<encryption><EncryptedData><CipherReference URI="OEBPS/text/one.xhtml"/></EncryptedData></encryption>'
    const locked = anEpub({ one: '<p>灯塔</p>' }, { more: { 'META-INF/encryption.xml': strToU8(lock) } })
    expect(await refusalOf(locked)).toBe('package-encrypted')
  })

  it('that names no page that is there is refused as damaged', async () => {
    expect(await refusalOf(anEpub({}))).toBe('package-damaged')
  })

  it('can name no page outside of itself', async () => {
    const climbing =
      '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="../../../etc/passwd"/></manifest><spine><itemref idref="a"/></spine></package>'
    expect(await refusalOf(anEpub({}, { more: { 'OEBPS/book.opf': strToU8(climbing) } }))).toBe('package-damaged')
  })
})
