// Frozen: this file imports nothing of ours and is never changed once released.

/** `pictures`: hashes of assets. `proposal_hash`: of `proposal`, which changes as it is reviewed. */
export const reviews = {
  number: 110,
  name: 'What was read of a document is kept while somebody reviews it',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      CREATE TABLE review (
        id TEXT NOT NULL PRIMARY KEY,
        title TEXT NOT NULL,
        year INTEGER,
        file_name TEXT NOT NULL,
        mime TEXT NOT NULL,
        original_hash TEXT NOT NULL REFERENCES asset (hash),
        text TEXT NOT NULL,
        proposal TEXT NOT NULL,
        proposal_hash TEXT NOT NULL,
        unseen_noise TEXT NOT NULL,
        candidates TEXT NOT NULL,
        pictures TEXT NOT NULL,
        started_change INTEGER NOT NULL REFERENCES change (sequence),
        removed_change INTEGER REFERENCES change (sequence)
      ) STRICT;
    `)
  },
}
