import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createLog, rotatingFile } from '../../src-main/log/logger'
import { ok } from '../../src-shared/failure/result'
import { must, newProject, stillDeps, tempFolder } from './temp-project'

it('a line says when, how grave, which room, what, and the facts', () => {
  const lines: string[] = []
  const log = createLog('shell', { sink: (line) => lines.push(line), now: () => 0 })
  log.debug('left out')
  log.child('store').warn('slow-query', { durationMs: 41 })
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '1970-01-01T00:00:00.000Z', level: 'warn', room: 'store', event: 'slow-query', durationMs: 41 },
  ])
})

it('a file that has grown becomes the one before, and the oldest goes', () => {
  const folder = join(tempFolder(), 'logs')
  const write = rotatingFile(join(folder, 'niankan.log'), { maxBytes: 10, keepFiles: 2 })
  for (const line of ['first line', 'second line', 'third line', 'fourth line']) write(line)
  expect(readdirSync(folder).toSorted()).toEqual(['niankan.log', 'niankan.log.1', 'niankan.log.2'])
  expect(readFileSync(join(folder, 'niankan.log'), 'utf8')).toBe('fourth line\n')
  expect(readFileSync(join(folder, 'niankan.log.1'), 'utf8')).toBe('third line\n')
  expect(readFileSync(join(folder, 'niankan.log.2'), 'utf8')).toBe('second line\n')
})

it('a file that can not be written is told of once and stops nobody', () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'niankan.log'))
  const told: unknown[] = []
  const { error } = console
  console.error = (...words: unknown[]) => told.push(words)
  const write = rotatingFile(join(folder, 'niankan.log'))
  write('one')
  write('two')
  console.error = error
  expect(told).toHaveLength(1)
})

it('a slow query is warned of by its statement, without its values', () => {
  const lines: string[] = []
  const store = newProject(stillDeps({ log: createLog('main', { sink: (line) => lines.push(line), now: () => 0 }) }))
  const counting = `
    WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < 3000000)
    SELECT count(*) AS count FROM counter WHERE @secret <> ''`
  must(store.write({ reason: 'x' }, (db) => ok(db.get(counting, { secret: '正文' }))))
  const slow = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'slow-query')
  expect(slow).toMatchObject([{ room: 'store', level: 'warn', sql: expect.stringContaining('WITH RECURSIVE counter') }])
  expect(lines.join()).not.toContain('正文')
})
