import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeSample } from '../../../src-main/api/sample'
import { stillDeps, tempFolder } from '../../store/temp-project'

const resources = join(import.meta.dirname, '../../../resources')

it('a sample that can not be filled leaves no half of it where the next start would open it', () => {
  const folder = tempFolder()
  const broken = join(folder, 'resources')
  const edition = join(broken, 'sample', 'editions', '2025.json')
  cpSync(join(resources, 'sample'), join(broken, 'sample'), { recursive: true })
  writeFileSync(edition, readFileSync(edition, 'utf8').replaceAll('新能源汽车产量', '没有的指标'))
  mkdirSync(join(folder, 'data'))
  expect(() => writeSample(join(folder, 'data', 'sample.niankan'), stillDeps(), broken)).toThrow(/没有的指标/)
  expect(readdirSync(join(folder, 'data'))).toEqual([])
})
