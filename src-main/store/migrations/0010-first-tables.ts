// Frozen: this file imports nothing of ours and is never changed once released.

const records = `
  CREATE TABLE project_fact (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE change (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL
  ) STRICT;

  CREATE TABLE edition (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    year INTEGER NOT NULL,
    data_year INTEGER NOT NULL,
    cut_off_date TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    stage TEXT NOT NULL,
    number_style TEXT NOT NULL,
    publisher TEXT NOT NULL,
    signatures TEXT NOT NULL,
    board TEXT NOT NULL,
    publication_number TEXT NOT NULL,
    based_on_id TEXT REFERENCES edition (id),
    data_as_of INTEGER,
    created_change INTEGER NOT NULL REFERENCES change (sequence),
    removed_change INTEGER REFERENCES change (sequence)
  ) STRICT;
  CREATE INDEX edition_by_year ON edition (year);

  CREATE TABLE section (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    parent_id TEXT REFERENCES section (id),
    position INTEGER NOT NULL,
    kicker TEXT NOT NULL,
    title TEXT NOT NULL,
    short_title TEXT NOT NULL,
    numbering TEXT NOT NULL,
    manual_number TEXT NOT NULL,
    origin_id TEXT,
    created_change INTEGER NOT NULL REFERENCES change (sequence),
    removed_change INTEGER REFERENCES change (sequence)
  ) STRICT;
  CREATE INDEX section_by_edition ON section (edition_id, position);
  CREATE INDEX section_by_parent ON section (parent_id);

  CREATE TABLE section_body (
    section_id TEXT NOT NULL PRIMARY KEY REFERENCES section (id),
    revision INTEGER NOT NULL,
    hash TEXT NOT NULL,
    word_count INTEGER NOT NULL,
    carried_count INTEGER NOT NULL,
    changed_change INTEGER NOT NULL REFERENCES change (sequence),
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE section_revision (
    id INTEGER NOT NULL PRIMARY KEY,
    section_id TEXT NOT NULL REFERENCES section (id),
    revision INTEGER NOT NULL,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    is_pinned INTEGER NOT NULL,
    kept_change INTEGER NOT NULL REFERENCES change (sequence),
    body TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX section_revision_by_section ON section_revision (section_id, revision);

  CREATE TABLE asset (
    hash TEXT NOT NULL PRIMARY KEY,
    mime TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE source (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    published TEXT,
    file_name TEXT NOT NULL,
    original_hash TEXT NOT NULL REFERENCES asset (hash),
    content_hash TEXT NOT NULL,
    block_count INTEGER NOT NULL,
    candidate_count INTEGER NOT NULL,
    edition_id TEXT REFERENCES edition (id),
    imported_change INTEGER NOT NULL REFERENCES change (sequence),
    removed_change INTEGER REFERENCES change (sequence),
    original_text TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX source_by_original ON source (original_hash);

  CREATE TABLE bin_item (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    title TEXT NOT NULL,
    binned_change INTEGER NOT NULL REFERENCES change (sequence),
    restored_change INTEGER REFERENCES change (sequence)
  ) STRICT;
`

const data = `
  CREATE TABLE indicator (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    unit TEXT NOT NULL,
    unit_en TEXT NOT NULL,
    definition TEXT NOT NULL,
    scope_note TEXT NOT NULL,
    topic TEXT NOT NULL,
    nature TEXT NOT NULL,
    measure TEXT NOT NULL,
    decimals INTEGER,
    rise_is_good INTEGER,
    computable_at TEXT NOT NULL,
    aliases TEXT NOT NULL,
    created_change INTEGER NOT NULL REFERENCES change (sequence),
    removed_change INTEGER REFERENCES change (sequence)
  ) STRICT;
  CREATE INDEX indicator_by_name ON indicator (name);

  CREATE TABLE observation (
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
    qualifier TEXT NOT NULL,
    status TEXT NOT NULL,
    source_id TEXT REFERENCES source (id),
    source_note TEXT NOT NULL,
    quote TEXT NOT NULL,
    recorded_change INTEGER NOT NULL REFERENCES change (sequence),
    superseded_change INTEGER REFERENCES change (sequence)
  ) STRICT;
  CREATE UNIQUE INDEX observation_live
    ON observation (indicator_id, subject, period, change_basis, price_basis, scope, source_key)
    WHERE superseded_change IS NULL;
  CREATE INDEX observation_by_indicator ON observation (indicator_id, recorded_change);

  CREATE TRIGGER observation_is_never_deleted BEFORE DELETE ON observation
  BEGIN
    SELECT RAISE(ABORT, 'Observations are never deleted');
  END;
  CREATE TRIGGER observation_is_never_rewritten BEFORE UPDATE ON observation
  WHEN OLD.superseded_change IS NOT NULL OR NEW.superseded_change IS NULL
    OR OLD.id IS NOT NEW.id OR OLD.indicator_id IS NOT NEW.indicator_id OR OLD.subject IS NOT NEW.subject
    OR OLD.period IS NOT NEW.period OR OLD.change_basis IS NOT NEW.change_basis
    OR OLD.price_basis IS NOT NEW.price_basis OR OLD.scope IS NOT NEW.scope
    OR OLD.source_key IS NOT NEW.source_key OR OLD.value IS NOT NEW.value OR OLD.unit IS NOT NEW.unit
    OR OLD.qualifier IS NOT NEW.qualifier OR OLD.status IS NOT NEW.status OR OLD.source_id IS NOT NEW.source_id
    OR OLD.source_note IS NOT NEW.source_note OR OLD.quote IS NOT NEW.quote
    OR OLD.recorded_change IS NOT NEW.recorded_change
  BEGIN
    SELECT RAISE(ABORT, 'Observations can only be superseded, once');
  END;

  CREATE TABLE source_preference (
    id TEXT NOT NULL PRIMARY KEY,
    indicator_id TEXT NOT NULL REFERENCES indicator (id),
    subject TEXT NOT NULL,
    period TEXT NOT NULL,
    change_basis TEXT NOT NULL,
    price_basis TEXT NOT NULL,
    scope TEXT NOT NULL,
    source_key TEXT NOT NULL,
    recorded_change INTEGER NOT NULL REFERENCES change (sequence),
    superseded_change INTEGER REFERENCES change (sequence)
  ) STRICT;
  CREATE UNIQUE INDEX source_preference_live
    ON source_preference (indicator_id, subject, period, change_basis, price_basis, scope)
    WHERE superseded_change IS NULL;
  CREATE INDEX source_preference_by_indicator ON source_preference (indicator_id, subject, period);
`

const projections = `
  CREATE TABLE block_place (
    block_id TEXT NOT NULL PRIMARY KEY,
    section_id TEXT NOT NULL REFERENCES section (id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX block_place_by_section ON block_place (section_id);

  CREATE TABLE case_study (
    block_id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT,
    origin_id TEXT,
    section_id TEXT NOT NULL REFERENCES section (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    organization TEXT NOT NULL,
    location TEXT NOT NULL,
    story TEXT NOT NULL
  ) STRICT;
  CREATE INDEX case_study_by_section ON case_study (section_id);

  CREATE TABLE figure (
    block_id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    series TEXT NOT NULL,
    section_id TEXT NOT NULL REFERENCES section (id),
    position INTEGER NOT NULL,
    caption TEXT NOT NULL
  ) STRICT;
  CREATE INDEX figure_by_section ON figure (section_id);

  CREATE TABLE binding_use (
    section_id TEXT NOT NULL REFERENCES section (id),
    position INTEGER NOT NULL,
    block_id TEXT NOT NULL,
    node_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    indicator_id TEXT NOT NULL,
    binding TEXT NOT NULL,
    PRIMARY KEY (section_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX binding_use_by_indicator ON binding_use (indicator_id);

  CREATE TABLE asset_use (
    hash TEXT NOT NULL,
    user_kind TEXT NOT NULL,
    user_id TEXT NOT NULL,
    PRIMARY KEY (hash, user_kind, user_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX asset_use_by_user ON asset_use (user_kind, user_id);

  CREATE TABLE search_row (
    id INTEGER NOT NULL PRIMARY KEY,
    owner_kind TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    word_count INTEGER NOT NULL,
    normalized TEXT NOT NULL
  ) STRICT;
  CREATE INDEX search_row_by_owner ON search_row (owner_kind, owner_id);
  CREATE VIRTUAL TABLE search_index USING fts5 (
    bigrams, content='', contentless_delete=1, prefix='1', tokenize="unicode61 remove_diacritics 0"
  );
`

const undoing = `
  CREATE TABLE command (
    change_sequence INTEGER NOT NULL PRIMARY KEY REFERENCES change (sequence),
    latest_change INTEGER NOT NULL REFERENCES change (sequence),
    is_undone INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE row_image (
    id INTEGER NOT NULL PRIMARY KEY,
    change_sequence INTEGER NOT NULL REFERENCES change (sequence),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before_row TEXT,
    after_row TEXT
  ) STRICT;
  CREATE INDEX row_image_by_change ON row_image (change_sequence);
`

/** `removed_change` NULL: there. `superseded_change` NULL: live. Other NULLs mean that there is none. */
export const firstTables = {
  number: 10,
  name: 'The first tables of a project',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(records + data + projections + undoing)
  },
}
