// Frozen: this file imports nothing of ours and is never changed once released.

/** `kind`: what the document becomes. `decisions`: of the quantities found in it. */
export const decisionsOfReviews = {
  number: 140,
  name: 'What was decided of the quantities found in a document is kept with its review',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      ALTER TABLE review ADD COLUMN kind TEXT NOT NULL DEFAULT 'edition';
      ALTER TABLE review ADD COLUMN publisher TEXT NOT NULL DEFAULT '';
      ALTER TABLE review ADD COLUMN published TEXT;
      ALTER TABLE review ADD COLUMN decisions TEXT NOT NULL DEFAULT '[]';
    `)
  },
}
