// Frozen: this file imports nothing of ours and is never changed once released.

/** `status_hash`: of what would be printed, when the status was set; empty where nothing was confirmed. */
export const submissions = {
  number: 90,
  name: 'Cases that organizations sent in',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      CREATE TABLE submission (
        id TEXT NOT NULL PRIMARY KEY,
        title TEXT NOT NULL,
        organizations TEXT NOT NULL,
        location TEXT NOT NULL,
        person TEXT NOT NULL,
        phone TEXT NOT NULL,
        mail TEXT NOT NULL,
        text TEXT NOT NULL,
        notes TEXT NOT NULL,
        pictures TEXT NOT NULL,
        numbers TEXT NOT NULL,
        status TEXT NOT NULL,
        status_by TEXT NOT NULL,
        status_on TEXT NOT NULL,
        status_note TEXT NOT NULL,
        status_hash TEXT NOT NULL,
        file_name TEXT NOT NULL,
        original_hash TEXT NOT NULL REFERENCES asset (hash),
        received_change INTEGER NOT NULL REFERENCES change (sequence),
        removed_change INTEGER REFERENCES change (sequence)
      ) STRICT;
      CREATE INDEX submission_by_original ON submission (original_hash);
    `)
  },
}
