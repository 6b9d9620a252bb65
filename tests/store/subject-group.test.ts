import { expect, it } from 'vitest'
import { undo } from '../../src-main/store/history'
import { createIndicator, removeIndicator } from '../../src-main/store/indicator'
import { recordObservation } from '../../src-main/store/observation'
import {
  listSubjectGroups,
  listSubjects,
  removeSubjectGroup,
  saveSubjectGroup,
} from '../../src-main/store/subject-group'
import { SubjectGroupId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { wellKnownGroups } from '../../src-shared/data/subject-groups'
import { codeOf, command, must, newProject } from './temp-project'

const regions = ['东部地区', '中部地区', '西部地区', '东北地区']
const membersOf = (name: string): readonly string[] =>
  wellKnownGroups.find((group) => group.name === name)?.members ?? []

it('the four regions together are the 31 provinces, each once', () => {
  const all = regions.flatMap(membersOf)
  expect(all).toHaveLength(31)
  expect(new Set(all).size).toBe(31)
})

it('the groups that everybody knows have as many members as their plans name, each once', () => {
  const sizes = { 京津冀: 3, 长三角: 4, 粤港澳大湾区: 11, 长江经济带: 11, 黄河流域: 9 }
  expect(Object.fromEntries(Object.keys(sizes).map((name) => [name, new Set(membersOf(name)).size]))).toEqual(sizes)
})

it('groups of the project come first and take the place of well-known ones of their name', () => {
  const store = newProject()
  const names = () => listSubjectGroups(store.read).map(({ name }) => name)
  expect(names()).toEqual(wellKnownGroups.map(({ name }) => name))
  const own = command(store, (db) =>
    saveSubjectGroup(db, { id: null, name: '京津冀', members: ['北京', '天津', '北京'] }),
  )
  expect(own.members).toEqual(['北京', '天津'])
  command(store, (db) => saveSubjectGroup(db, { id: null, name: '沿海', members: ['上海'] }))
  expect(names().slice(0, 2)).toEqual(['京津冀', '沿海'])
  expect(names().filter((name) => name === '京津冀')).toHaveLength(1)
  command(store, (db) => removeSubjectGroup(db, SubjectGroupId.parse(own.id)))
  expect(listSubjectGroups(store.read).find(({ name }) => name === '京津冀')).toMatchObject({ id: null })
  must(store.write({ reason: 'undo' }, undo))
  expect(listSubjectGroups(store.read)[0]).toEqual(own)
})

it('no two groups have one name, and one that is gone is not saved', () => {
  const store = newProject()
  const one = command(store, (db) => saveSubjectGroup(db, { id: null, name: '沿海', members: ['上海'] }))
  const other = command(store, (db) => saveSubjectGroup(db, { id: null, name: '内陆', members: ['山西'] }))
  const save = (group: typeof one) => codeOf(store.write({ reason: 'x' }, (db) => saveSubjectGroup(db, group)))
  expect(save({ ...other, name: '沿海' })).toBe('already-exists')
  command(store, (db) => removeSubjectGroup(db, SubjectGroupId.parse(one.id)))
  expect(save(one)).toBe('not-found')
  expect(save({ ...other, name: '沿海' })).toBe('ok')
})

it('subjects are those of live values of indicators that are there, in pinyin order', () => {
  const store = newProject()
  const record = (name: string, subjects: readonly string[]) => {
    const { id: indicatorId } = command(store, (db) => createIndicator(db, { name, unit: '家' }))
    const basis = {
      indicatorId,
      period: '2021',
      changeBasis: '',
      priceBasis: 'none',
      scope: '',
      value: '1',
      unit: '家',
    }
    for (const subject of subjects) {
      command(store, (db) => recordObservation(db, ObservationDraft.parse({ ...basis, subject })))
    }
    return indicatorId
  }
  record('企业数', ['重庆', '北京', '全国'])
  const gone = record('商户数', ['北京', '西藏'])
  const counted = () => listSubjects(store.read).map(({ subject, count }) => `${subject} ${count}`)
  expect(counted()).toEqual(['北京 2', '重庆 1', '全国 1', '西藏 1'])
  command(store, (db) => removeIndicator(db, gone))
  expect(counted()).toEqual(['北京 1', '重庆 1', '全国 1'])
})
