import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importCommand } from '../../../src-main/cli/commands/import'
import { listCommand } from '../../../src-main/cli/commands/list'
import { aSentCase } from '../../support/cases/sent-case'
import { must } from '../../support/session/must'
import { temporaryFolder } from './run-cli'
import { emptyProject, runCommand } from './run-command'

const importCases = (project: string, ...files: readonly string[]) =>
  runCommand(importCommand, [project, ...files], { as: 'case' })

describe('import --as case', () => {
  it('takes a folder and says of each file what became of it; the cases are listed', async () => {
    const [project, folder] = [emptyProject(), temporaryFolder()]
    mkdirSync(join(folder, '二批'))
    writeFileSync(join(folder, '余热.txt'), aSentCase())
    writeFileSync(join(folder, '二批', '管廊.txt'), aSentCase({ title: '管廊', phone: '', mail: '' }))
    writeFileSync(join(folder, '坏的.txt'), Buffer.alloc(400))
    const { json, lines } = must(await importCases(project, folder))
    expect(json).toMatchObject({
      files: [
        { name: '二批/管廊.txt', outcome: 'read', title: '管廊', missing: ['contact-way'] },
        { name: '余热.txt', outcome: 'read', organizations: ['青禾机电有限公司', '青川热力集团'], missing: [] },
        { name: '坏的.txt', outcome: 'refused', failure: { code: 'file-binary' } },
      ],
    })
    expect(lines).toHaveLength(3)
    expect(must(await runCommand(listCommand, [project, 'cases'])).json).toMatchObject([
      {
        title: '厂里的余热进了居民家',
        organization: '青禾机电有限公司、青川热力集团',
        contact: { person: '林一舟', phone: '010-12345678', mail: 'lin@example.com' },
        status: 'not-sent',
        file: '余热.txt',
        placed: [],
        missing: [],
      },
      { title: '管廊', missing: ['contact-way'] },
    ])
  })

  it('says that a file is there already', async () => {
    const [project, folder] = [emptyProject(), temporaryFolder()]
    const file = join(folder, '余热.txt')
    writeFileSync(file, aSentCase())
    must(await importCases(project, file))
    expect(must(await importCases(project, file)).json).toMatchObject({ files: [{ outcome: 'duplicate' }] })
    expect(must(await runCommand(listCommand, [project, 'cases'])).json).toHaveLength(1)
  })

  it('is refused where nothing can be read', async () => {
    const [project, folder] = [emptyProject(), temporaryFolder()]
    expect(await importCases(project, folder)).toMatchObject({ error: { code: 'folder-without-documents' } })
    expect(await importCases(project, join(folder, 'none.txt'))).toMatchObject({ error: { code: 'file-unreadable' } })
    writeFileSync(join(folder, '空的.txt'), '')
    expect(await importCases(project, join(folder, '空的.txt'))).toMatchObject({ error: { code: 'file-empty' } })
  })
})
