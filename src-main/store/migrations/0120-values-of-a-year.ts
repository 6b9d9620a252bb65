// Frozen: this file imports nothing of ours and is never changed once released.

/** Which indicators lack a value of a year is asked of two hundred thousand observations: kept by the year they end in. */
export const valuesOfAYear = {
  number: 120,
  name: 'Live values of an indicator are found by the year that their period ends in',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      CREATE INDEX observation_by_year ON observation (
        indicator_id, substr(period, CASE instr(period, '..') WHEN 0 THEN 1 ELSE instr(period, '..') + 2 END, 4)
      ) WHERE superseded_change IS NULL;
    `)
  },
}
