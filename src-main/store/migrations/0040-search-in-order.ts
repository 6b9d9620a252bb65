// Frozen: this file imports nothing of ours and is never changed once released.

// The digits of a value that say how much it is, wherever its point stands: 372575 for 372575, 37.2575 and 3725750.
const significant = "rtrim(ltrim(replace(replace(value, '.', ''), '-', ''), '0'), '0')"

/** Rows are numbered by kind, edition and owner, so that each is a range of the index. They are made anew on opening. */
export const searchInOrder = {
  number: 40,
  name: 'Search goes by kind and owner, knows names and their initials, and finds observations by their digits',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      DROP TABLE search_row;
      DROP TABLE search_index;

      CREATE TABLE search_box (
        box INTEGER NOT NULL PRIMARY KEY,
        edition_id TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX search_box_by_edition ON search_box (edition_id);

      CREATE TABLE search_owner (
        slot INTEGER NOT NULL PRIMARY KEY,
        owner_kind TEXT NOT NULL,
        owner_id TEXT NOT NULL,
        box INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX search_owner_by_owner ON search_owner (owner_id, owner_kind);

      CREATE TABLE search_row (
        id INTEGER NOT NULL PRIMARY KEY,
        owner_kind TEXT NOT NULL,
        owner_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        is_name INTEGER NOT NULL,
        record_id TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        word_count INTEGER NOT NULL,
        normalized TEXT NOT NULL,
        initials TEXT NOT NULL
      ) STRICT;
      CREATE INDEX search_row_by_owner ON search_row (owner_id, owner_kind);
      CREATE INDEX search_row_by_name ON search_row (normalized) WHERE is_name = 1;
      CREATE INDEX search_row_by_initials ON search_row (initials) WHERE initials <> '';

      CREATE VIRTUAL TABLE search_index USING fts5 (
        bigrams, content='', contentless_delete=1, prefix='1', tokenize="unicode61 remove_diacritics 0"
      );
      CREATE VIRTUAL TABLE search_word USING fts5vocab (search_index, instance);

      CREATE INDEX observation_by_digits ON observation (${significant}) WHERE superseded_change IS NULL;
    `)
  },
}
