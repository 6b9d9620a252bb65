// Frozen: this file imports nothing of ours and is never changed once released.

/** Names of submissions stand before all that is said: every row has another number. They are made anew on opening. */
export const submissionsInSearch = {
  number: 150,
  name: 'Search finds what organizations sent in',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      DELETE FROM search_row;
      DELETE FROM search_owner;
      INSERT INTO search_index (search_index) VALUES ('delete-all');
    `)
  },
}
