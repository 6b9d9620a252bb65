// Frozen: this file imports nothing of ours and is never changed once released.

const facts = [
  'name',
  'name_en',
  'unit',
  'unit_en',
  'definition',
  'scope_note',
  'topic',
  'nature',
  'measure',
  'decimals',
  'rise_is_good',
  'computable_at',
  'aliases',
]

/** A trigger and not a statement of ours, so that an undo keeps the past as well. */
export const indicatorPast = {
  number: 20,
  name: 'An indicator keeps what it was, for the editions published until then',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      CREATE TABLE indicator_past (
        id INTEGER NOT NULL PRIMARY KEY,
        indicator_id TEXT NOT NULL REFERENCES indicator (id),
        ended_change INTEGER NOT NULL REFERENCES change (sequence),
        facts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX indicator_past_by_indicator ON indicator_past (indicator_id, ended_change);

      CREATE TRIGGER indicator_keeps_its_past AFTER UPDATE ON indicator
      WHEN ${facts.map((fact) => `OLD.${fact} IS NOT NEW.${fact}`).join(' OR ')}
      BEGIN
        INSERT INTO indicator_past (indicator_id, ended_change, facts)
        VALUES (OLD.id, (SELECT max(sequence) FROM change),
          json_object(${facts.map((fact) => `'${fact}', OLD.${fact}`).join(', ')}));
      END;
    `)
  },
}
