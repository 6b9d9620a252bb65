import type { QueryClient } from '@tanstack/react-query'
import { type EventName, events, type WireEvent } from '../../src-shared/contract/events'
import './bridge'
import { forgetForeseen, keepForeseen } from './foreseen'

/** Everything that is asked of a project. */
const ofProject: readonly (readonly [string])[] = [
  ['project'],
  ['edition'],
  ['section'],
  ['indicator'],
  ['observation'],
  ['conflict'],
  ['statement'],
  ['subject'],
  ['binding'],
  ['clearance'],
  ['source'],
  ['submission'],
  ['review'],
  ['original'],
  ['table'],
  ['library'],
  ['bin'],
  ['history'],
  ['search'],
  ['publish'],
  ['backUp'],
  ['recovery'],
]

/** Which cached answers an event makes stale: `[domain]`, or `[domain, call]`. */
const staleAfter: Readonly<Record<EventName, readonly (readonly [string, string?])[]>> = {
  'project.opened': ofProject,
  'project.foreseen': [],
  'project.closed': ofProject,
  'edition.changed': [
    ['submission'],
    ['search'],
    ['edition'],
    ['section', 'outline'],
    ['section', 'openValues'],
    ['binding'],
    ['library'],
    ['source', 'list'],
    ['conflict'],
    ['statement'],
  ],
  'outline.changed': [
    ['submission'],
    ['search'],
    ['section', 'outline'],
    ['section', 'openValues'],
    ['edition', 'list'],
    ['library'],
  ],
  'section.saved': [
    ['submission'],
    ['section', 'outline'],
    ['section', 'openValues'],
    ['library'],
    ['search'],
    ['indicator', 'whereUsed'],
    ['statement'],
    ['clearance'],
    ['publish', 'problems'],
  ],
  'section.rewritten': [['submission'], ['section'], ['recovery'], ['library'], ['search']],
  'numbering.changed': [
    ['edition', 'numbering'],
    ['section', 'outline'],
    ['library', 'figures'],
  ],
  'indicator.changed': [
    ['conflict'],
    ['statement'],
    ['table', 'preview'],
    ['indicator'],
    ['binding'],
    ['section', 'openValues'],
    ['search'],
  ],
  'observation.recorded': [
    ['search'],
    ['table', 'preview'],
    ['observation'],
    ['conflict'],
    ['statement'],
    ['source', 'taken'],
    ['indicator'],
    ['binding'],
    ['section', 'outline'],
    ['section', 'openValues'],
    ['subject', 'list'],
    ['clearance'],
    ['publish', 'problems'],
  ],
  'subject.changed': [['subject'], ['binding'], ['section', 'openValues'], ['publish', 'problems']],
  'clearance.changed': [['clearance'], ['binding'], ['section', 'openValues'], ['publish', 'problems']],
  'source.changed': [['source'], ['original'], ['conflict'], ['statement'], ['search']],
  'submission.changed': [['submission'], ['search']],
  'submission.imported': [['submission', 'batch']],
  'review.changed': [['review']],
  'bin.changed': [['search'], ['bin']],
  'history.changed': [['history']],
  'backUp.made': [['backUp']],
  'backUp.checked': [['backUp']],
  'work.progressed': [['work'], ['submission', 'batch']],
  'work.ended': [['work']],
  'dialog.requested': [['dialog']],
  'dialog.answered': [['dialog']],
  'window.closing': [],
}

// Counts over a whole edition take main a while: the values on the page are asked for first.
const SUMMARIES_LATER_MS = 40
const summaries = ['conflict', 'section.outline', 'section.openValues', 'publish.problems', 'clearance', 'subject.list']
const isSummary = (key: readonly (string | undefined)[]): boolean => summaries.includes(key.filter(Boolean).join('.'))

/** Lets main's events refresh the cache, so that no view invalidates by hand. Returns its undo. */
export const registerInvalidation = (client: QueryClient): (() => void) =>
  window.niankan.listen(({ event, payload }: WireEvent) => {
    // Before anybody asks again: what was foreseen was answered before this happened.
    forgetForeseen()
    if (event === 'project.foreseen') keepForeseen(events[event].safeParse(payload).data?.foreseen ?? [])
    const refresh = (key: readonly (string | undefined)[]): void =>
      void client.invalidateQueries({ queryKey: key.filter((part) => part !== undefined) })
    for (const key of staleAfter[event]) {
      if (event === 'observation.recorded' && isSummary(key)) setTimeout(() => refresh(key), SUMMARIES_LATER_MS)
      else refresh(key)
    }
  })
