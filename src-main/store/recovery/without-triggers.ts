import type Database from 'better-sqlite3'

/** Does something while nothing watches the rows: what was true before is put back as it was, rules or no rules. */
export function withoutTriggers<T>(connection: Database.Database, act: () => T): T {
  const triggers = connection
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`)
  const answer = act()
  for (const { sql } of triggers) connection.exec(sql)
  return answer
}
