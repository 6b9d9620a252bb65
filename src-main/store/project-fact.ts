import type { ReadDb } from './database'
import { textIn } from './row'

const PROJECT_NAME = 'project-name'

/** The name shown for the project. */
export const projectName = (db: ReadDb): string =>
  textIn(db.get('SELECT value FROM project_fact WHERE name = @name', { name: PROJECT_NAME }), 'value')
