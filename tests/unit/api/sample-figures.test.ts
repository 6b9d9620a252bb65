import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeSample } from '../../../src-main/api/sample'
import { readSampleFiles } from '../../../src-main/api/sample/sample-files'
import { openProject } from '../../../src-main/store/open'
import { searchProject } from '../../../src-main/store/search'
import { must, stillDeps, tempFolder } from '../../store/temp-project'

const resources = join(import.meta.dirname, '../../../resources')

it('no rate is computed from levels where one was published at comparable scope', () => {
  const { indicators } = readSampleFiles(resources)
  const computable = indicators.filter(
    ({ computableAt, changes }) =>
      (computableAt ?? []).length > 0 && changes.some(({ price }) => price === 'comparable' || price === 'constant'),
  )
  expect(computable.map(({ name }) => name)).toEqual([])
})

// From the levels as published one would compute 29.5 %, 1.4 % and 0.04 percentage points.
it.each([
  ['全年工业机器人产量 grew by what the communiqué says', '套，比上年增长14.2%'],
  ['粗钢产量 fell by what the communiqué says', '亿吨，比上年下降1.7%'],
  ['研发投入强度 rose by what the communiqué says', '比上年提高0.11个百分点'],
])('%s', (_what, words) => {
  const path = join(tempFolder(), 'sample.niankan')
  must(writeSample(path, stillDeps(), resources))
  const store = must(openProject(path, stillDeps()))
  const filter = { editionId: null, year: null, sdg: null }
  const groups = searchProject(store.read, {
    query: words,
    language: 'zh-CN',
    filter,
    kinds: ['section'],
    offset: 0,
    limit: 5,
  })
  expect(groups.flatMap(({ hits }) => hits).map(({ text }) => text)).toEqual([expect.stringContaining(words)])
  store.close()
})
