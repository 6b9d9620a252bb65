// Frozen: this file imports nothing of ours and is never changed once released.

/** A case study or figure that was taken out of a section; its words are kept here until it is put back. */
export const blocksInTheBin = {
  number: 70,
  name: 'Case studies and figures go to the bin',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      CREATE TABLE binned_block (
        bin_id TEXT NOT NULL PRIMARY KEY REFERENCES bin_item (id),
        block_id TEXT NOT NULL,
        section_id TEXT NOT NULL REFERENCES section (id),
        after_block_id TEXT NOT NULL,
        hash TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX binned_block_by_block ON binned_block (block_id);
      CREATE INDEX binned_block_by_section ON binned_block (section_id);
    `)
  },
}
