import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { silentLog } from '../../src-main/log/logger'
import { APPLICATION_ID } from '../../src-main/store/file-header'
import { migrate } from '../../src-main/store/migrate'
import { migrations } from '../../src-main/store/migrations'

/** The tables of the first build that anybody had. */
const OLD_TABLES = migrations.slice(0, 2)

/** Writes, in the place of whatever is at `path`, what that build would have left of a project with one edition. */
export function writeOlderProject(path: string): void {
  rmSync(path, { force: true })
  const raw = new Database(path)
  raw.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(raw, OLD_TABLES, silentLog)
  raw.exec(`
    INSERT INTO project_fact (name, value)
    VALUES ('project-id', '01900000-0000-7000-8000-000000000001'), ('project-name', '旧项目');
    INSERT INTO change (sequence, at, author, reason) VALUES (1, '2024-01-01T00:00:00.000Z', 'Lin', 'test');
    INSERT INTO edition (id, title, subtitle, year, data_year, cut_off_date, language, kind, stage, number_style,
      publisher, signatures, board, publication_number, based_on_id, data_as_of, created_change, removed_change)
    VALUES ('01900000-0000-7000-8000-000000000002', '年度报告', '', 2022, 2021, '2022-07-31', 'zh-CN', 'report',
      'draft', 'plain', '', '[]', '[]', '', NULL, NULL, 1, NULL);
  `)
  raw.close()
}
