// Frozen: this file imports nothing of ours and is never changed once released.

const appended = ['observation', 'source_preference', 'clearance', 'scope_break']

/** Such rows say themselves which change wrote and which one ended them: no image of them is kept any more. */
export const undoOfMany = {
  number: 100,
  name: 'What a change wrote and ended is found by the change',
  up: (db: { exec: (sql: string) => unknown }): void => {
    for (const table of appended) {
      db.exec(`
        CREATE INDEX ${table}_by_recorded ON ${table} (recorded_change);
        CREATE INDEX ${table}_by_superseded ON ${table} (superseded_change) WHERE superseded_change IS NOT NULL;
        DELETE FROM row_image WHERE table_name = '${table}';
      `)
    }
  },
}
