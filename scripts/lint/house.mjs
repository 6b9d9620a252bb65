// Reads the two tables of docs/house.md into rules and lets dependency-cruiser hold the code to them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cruise } from 'dependency-cruiser'

const names = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1])
const escapePattern = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const readTables = (root) => {
  const [, rooms = '', packages = ''] = readFileSync(join(root, 'docs/house.md'), 'utf8').split(/^## /m)
  const rows = (part) =>
    part
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').slice(1, -1))
  return {
    rooms: new Map(rows(rooms).map(([room, arrows]) => [names(room)[0], names(arrows)])),
    fences: rows(packages).flatMap(([cell, only]) => names(cell).map((name) => ({ name, only: names(only) }))),
  }
}

const closure = (rooms, room, seen = new Set()) => {
  for (const next of rooms.get(room) ?? []) {
    if (!rooms.has(next)) throw new Error(`docs/house.md: ${room} may import ${next}, which is no room of the table`)
    if (!seen.has(next)) closure(rooms, next, seen.add(next))
  }
  return seen
}

/** The rules that the tables of docs/house.md stand for. */
export const houseRules = (root = '.') => {
  const { rooms, fences } = readTables(root)
  const roomRules = [...rooms.keys()].map((room) => ({
    name: `room ${room}`,
    severity: 'error',
    from: { path: `^${escapePattern(room)}/` },
    to: {
      path: '^src-(shared|main|renderer)/',
      pathNot: [room, ...closure(rooms, room)].map((name) => `^${escapePattern(name)}/`),
    },
  }))
  const fenceRules = fences.map(({ name, only }) => ({
    name: `package ${name}`,
    severity: 'error',
    from: { path: '^src-', pathNot: only.map((room) => `^${escapePattern(room)}/`) },
    to: {
      path: `node_modules/${name.endsWith('/*') ? escapePattern(name.slice(0, -1)) : `${escapePattern(name)}(/|$)`}`,
    },
  }))
  return [
    ...roomRules,
    ...fenceRules,
    { name: 'no cycles', severity: 'error', from: { path: '^src-' }, to: { circular: true } },
  ]
}

const sides = ['src-shared', 'src-main', 'src-renderer']

/** A folder that is no room of the table would be bound by no rule. */
const findRoomless = (root) => {
  const { rooms } = readTables(root)
  return sides
    .filter((side) => existsSync(join(root, side)))
    .flatMap((side) => readdirSync(join(root, side), { withFileTypes: true }).map((entry) => ({ side, entry })))
    .filter(({ side, entry }) => entry.isDirectory() && !rooms.has(`${side}/${entry.name}`))
    .map(({ side, entry }) => `rooms: ${side}/${entry.name} is no room of docs/house.md`)
}

/** Breaches of the house, one line each. */
export const findBreaches = async (root = '.') => {
  const { output } = await cruise(
    sides.filter((side) => existsSync(join(root, side))),
    {
      baseDir: resolve(root),
      ruleSet: { forbidden: houseRules(root) },
      validate: true,
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      combinedDependencies: true,
    },
    { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], conditionNames: ['import', 'types', 'default'] },
  )
  if (output.summary.totalCruised < 20) throw new Error('The house check saw almost no files: its parser is broken.')
  const violations = output.summary.violations.map(
    (violation) =>
      `${violation.rule.name}: ${violation.from} → ${violation.cycle?.map((step) => step.name ?? step).join(' → ') ?? violation.to}`,
  )
  return [...findRoomless(root), ...violations]
}
