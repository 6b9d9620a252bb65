// Frozen: this file imports nothing of ours and is never changed once released.

/** Where-used reads the words around a value by its block, and what is computed by the few formulas there are. */
export const whereUsed = {
  number: 60,
  name: 'Words of a block, formulas and shares of an indicator are found without reading a whole table',
  up: (db: { exec: (sql: string) => unknown }): void => {
    db.exec(`
      CREATE INDEX search_row_by_record ON search_row (record_id, position);
      CREATE INDEX indicator_with_formula ON indicator (id, formula) WHERE formula <> '' AND removed_change IS NULL;
      CREATE INDEX binding_use_by_whole ON binding_use (json_extract(binding, '$.whole.indicatorId'))
        WHERE json_extract(binding, '$.whole.indicatorId') IS NOT NULL;
    `)
  },
}
