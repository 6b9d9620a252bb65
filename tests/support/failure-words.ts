import english from '../../resources/locales/en/failure.json'
import chinese from '../../resources/locales/zh-CN/failure.json'
import type { FailureData } from '../../src-shared/failure/result'

type Words = Readonly<Record<string, { readonly message: string; readonly hint: string }>>

/**
 * Whether a failure's sentence would stand there with nothing filled in, in either language: `找不到文件 ` and no name.
 * Words that take one of two facts need only one of them.
 */
export const leavesHole = ({ code, data }: { readonly code: string; readonly data: FailureData }): boolean =>
  [chinese as Words, english as Words].some((words) => {
    const names = Array.from(words[code]?.message.matchAll(/\{\{(\w+)\}\}/g) ?? [], ([, name = '']) => name)
    return names.length > 0 && names.every((name) => data[name] === undefined || data[name] === '')
  })
