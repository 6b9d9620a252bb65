import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSettings } from '../../../src-main/api/settings'
import { silentLog } from '../../../src-main/log/logger'
import { tempFolder } from '../../store/temp-project'

describe('settings', () => {
  it('of two windows add up: neither takes back what the other said', () => {
    const folder = tempFolder()
    const [one, other] = [openSettings(folder, silentLog), openSettings(folder, silentLog)]
    one.remember('/a.niankan', '甲')
    one.savePreferences({ author: '林' })
    other.remember('/b.niankan', '乙')
    other.savePreferences({ theme: 'dark' })
    const later = openSettings(folder, silentLog)
    expect(later.recent().map(({ name }) => name)).toEqual(['乙', '甲'])
    expect(later.preferences()).toMatchObject({ author: '林', theme: 'dark' })
  })

  it('that are damaged are put aside', () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'settings.json'), '{ not json')
    expect(openSettings(folder, silentLog).preferences().locale).toBe('zh-CN')
    expect(readdirSync(folder)).toEqual(['settings.json.damaged'])
  })
})
