import { describe, expect, test } from 'vitest'
import { createLocale } from '../../../src-renderer/frame/locale'

describe('the words of a failure', () => {
  test('leave nothing behind for a fact that isn’t given', () => {
    const { t } = createLocale('zh-CN')
    expect(t('failure:already-exists.message', { year: 2020 })).toBe('已经有了：2020')
  })
})
