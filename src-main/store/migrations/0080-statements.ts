// Frozen: this file imports nothing of ours and is never changed once released.

/**
 * `statement` is made anew from `source.content` on opening; what somebody ruled of one is kept by its place. An indicator
 * is contested where several sources speak of one key of it: looked for in all observations, that takes too long.
 */
export const statements = {
  number: 80,
  name: 'What editions and sources state is listed by name, and what was ruled of it is kept',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      CREATE TABLE statement (
        source_id TEXT NOT NULL REFERENCES source (id),
        position INTEGER NOT NULL,
        place TEXT NOT NULL,
        name TEXT NOT NULL,
        subject TEXT NOT NULL,
        period TEXT NOT NULL,
        change_basis TEXT NOT NULL,
        value TEXT NOT NULL,
        unit TEXT NOT NULL,
        qualifier TEXT NOT NULL,
        quote TEXT NOT NULL,
        start_offset INTEGER NOT NULL,
        end_offset INTEGER NOT NULL,
        confidence REAL NOT NULL,
        PRIMARY KEY (source_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX statement_by_name ON statement (name);

      CREATE TABLE statement_ruling (
        id TEXT NOT NULL PRIMARY KEY,
        source_id TEXT NOT NULL REFERENCES source (id),
        place TEXT NOT NULL,
        verdict TEXT NOT NULL,
        scope TEXT NOT NULL,
        recorded_change INTEGER NOT NULL REFERENCES change (sequence),
        superseded_change INTEGER REFERENCES change (sequence)
      ) STRICT;
      CREATE UNIQUE INDEX statement_ruling_live ON statement_ruling (source_id, place) WHERE superseded_change IS NULL;

      CREATE TABLE indicator_contested (
        indicator_id TEXT NOT NULL PRIMARY KEY REFERENCES indicator (id)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO indicator_contested (indicator_id)
      SELECT DISTINCT indicator_id FROM (
        SELECT indicator_id FROM observation WHERE superseded_change IS NULL
        GROUP BY indicator_id, subject, period, change_basis, price_basis, scope HAVING count(*) > 1
      );

      CREATE INDEX observation_by_source ON observation (source_id, quote) WHERE source_id IS NOT NULL;
    `)
  },
}
