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
  'responsible',
  'sdgs',
  'tags',
  'formula',
]

const indicator = `
  ALTER TABLE indicator ADD COLUMN responsible TEXT NOT NULL DEFAULT '';
  ALTER TABLE indicator ADD COLUMN sdgs TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE indicator ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE indicator ADD COLUMN formula TEXT NOT NULL DEFAULT '';

  DROP TRIGGER indicator_keeps_its_past;
  CREATE TRIGGER indicator_keeps_its_past AFTER UPDATE ON indicator
  WHEN ${facts.map((fact) => `OLD.${fact} IS NOT NEW.${fact}`).join(' OR ')}
  BEGIN
    INSERT INTO indicator_past (indicator_id, ended_change, facts)
    VALUES (OLD.id, (SELECT max(sequence) FROM change),
      json_object(${facts.map((fact) => `'${fact}', OLD.${fact}`).join(', ')}));
  END;
`

const frozen = [
  'id',
  'indicator_id',
  'subject',
  'period',
  'change_basis',
  'price_basis',
  'scope',
  'source_key',
  'value',
  'unit',
  'qualifier',
  'status',
  'source_id',
  'source_note',
  'source_place',
  'quote',
  'correction',
  'recorded_change',
]

const observation = `
  ALTER TABLE observation ADD COLUMN source_place TEXT NOT NULL DEFAULT '';
  ALTER TABLE observation ADD COLUMN correction TEXT NOT NULL DEFAULT '';

  DROP TRIGGER observation_is_never_rewritten;
  CREATE TRIGGER observation_is_never_rewritten BEFORE UPDATE ON observation
  WHEN OLD.superseded_change IS NOT NULL OR NEW.superseded_change IS NULL
    OR ${frozen.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')}
  BEGIN
    SELECT RAISE(ABORT, 'Observations can only be superseded, once');
  END;
`

// A clearance is of what a source says for a key, so that a value given back by an undo is still cleared, and a
// restated one is not.
const records = `
  CREATE TABLE clearance (
    id TEXT NOT NULL PRIMARY KEY,
    indicator_id TEXT NOT NULL REFERENCES indicator (id),
    subject TEXT NOT NULL,
    period TEXT NOT NULL,
    change_basis TEXT NOT NULL,
    price_basis TEXT NOT NULL,
    scope TEXT NOT NULL,
    source_key TEXT NOT NULL,
    value TEXT NOT NULL,
    unit TEXT NOT NULL,
    state TEXT NOT NULL,
    office TEXT NOT NULL,
    person TEXT NOT NULL,
    cleared_on TEXT NOT NULL,
    document_number TEXT NOT NULL,
    embargo_until TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_change INTEGER NOT NULL REFERENCES change (sequence),
    superseded_change INTEGER REFERENCES change (sequence)
  ) STRICT;
  CREATE UNIQUE INDEX clearance_live
    ON clearance (indicator_id, subject, period, change_basis, price_basis, scope, source_key, value, unit)
    WHERE superseded_change IS NULL;

  CREATE TABLE scope_break (
    id TEXT NOT NULL PRIMARY KEY,
    indicator_id TEXT NOT NULL REFERENCES indicator (id),
    subject TEXT NOT NULL,
    period TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_change INTEGER NOT NULL REFERENCES change (sequence),
    superseded_change INTEGER REFERENCES change (sequence)
  ) STRICT;
  CREATE UNIQUE INDEX scope_break_live ON scope_break (indicator_id, subject, period) WHERE superseded_change IS NULL;

  CREATE TABLE subject_group (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    members TEXT NOT NULL,
    created_change INTEGER NOT NULL REFERENCES change (sequence),
    removed_change INTEGER REFERENCES change (sequence)
  ) STRICT;

  CREATE TABLE table_mapping (
    id TEXT NOT NULL PRIMARY KEY,
    shape TEXT NOT NULL,
    title TEXT NOT NULL,
    mapping TEXT NOT NULL,
    used_change INTEGER NOT NULL REFERENCES change (sequence)
  ) STRICT;
  CREATE UNIQUE INDEX table_mapping_by_shape ON table_mapping (shape);
`

/** `scope_break.subject` empty: for every subject. `period` of a break: the first one at the new scope. */
export const clearanceAndBreaks = {
  number: 30,
  name: 'Clearances, breaks of scope, groups of subjects, mappings of tables; reasons and places of observations',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(indicator + observation + records)
  },
}
