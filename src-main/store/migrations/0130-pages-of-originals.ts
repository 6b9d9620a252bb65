// Frozen: this file imports nothing of ours and is never changed once released.

/**
 * `page_map`: where the text of a document stands on its pages, as JSON; null where the format draws no pages, and of all
 * that was read before. `passage.owner_id`: a block or a section. Its rows stay where an import is undone: their source
 * says then that it is gone.
 */
export const pagesOfOriginals = {
  number: 130,
  name: 'Blocks and sections know the passage they were imported from, and passages their page',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      ALTER TABLE source ADD COLUMN page_map TEXT;
      ALTER TABLE review ADD COLUMN page_map TEXT;
      CREATE TABLE passage (
        owner_id TEXT NOT NULL PRIMARY KEY,
        source_id TEXT NOT NULL REFERENCES source (id),
        places TEXT NOT NULL
      ) STRICT;
    `)
  },
}
