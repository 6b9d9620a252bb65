// Frozen: this file imports nothing of ours and is never changed once released.

/** A list of indicators shows a count and one value of each: read from all observations, that takes too long. */
export const latestObservation = {
  number: 50,
  name: 'A projection of how many values an indicator has and which one stands for it',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      CREATE TABLE indicator_latest (
        indicator_id TEXT NOT NULL PRIMARY KEY REFERENCES indicator (id),
        observation_count INTEGER NOT NULL,
        observation_id TEXT NOT NULL REFERENCES observation (id)
      ) STRICT, WITHOUT ROWID;

      INSERT INTO indicator_latest (indicator_id, observation_count, observation_id)
      SELECT indicator_id, count, id FROM (
        SELECT indicator_id, id, count(*) OVER (PARTITION BY indicator_id) AS count,
          row_number() OVER (
            PARTITION BY indicator_id
            ORDER BY change_basis <> '', subject <> '全国', last || substr('-12-31', length(last) - 3) DESC, source_key
          ) AS place
        FROM (
          SELECT *, CASE instr(period, '..') WHEN 0 THEN period ELSE substr(period, instr(period, '..') + 2) END AS last
          FROM observation WHERE superseded_change IS NULL
        )
      ) WHERE place = 1;
    `)
  },
}
