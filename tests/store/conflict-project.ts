import { importEdition } from '../../src-main/store/import-edition'
import { createIndicator } from '../../src-main/store/indicator'
import { importSource, type SourceInput } from '../../src-main/store/source'
import type { Store } from '../../src-main/store/store'
import type { Candidate } from '../../src-shared/contract/source-content'
import { aDocument, aParagraph } from './sample-document'
import { command } from './temp-project'

export const aCandidate = (facts: Partial<Candidate> = {}): Candidate => ({
  name: '工业增加值',
  subject: null,
  period: '2021',
  value: '37.3',
  unit: '万亿元',
  approx: false,
  change: null,
  quote: `2021年，工业增加值为${facts.value ?? '37.3'}万亿元。`,
  start: 0,
  end: 20,
  confidence: 0.9,
  ...facts,
})

export const aSource = (title: string, candidates: readonly Candidate[], published = '2022-06-14'): SourceInput => ({
  title,
  publisher: '',
  published,
  fileName: `${title}.txt`,
  mime: 'text/plain',
  bytes: new TextEncoder().encode(title),
  text: candidates.map(({ quote }) => quote).join('\n'),
  blocks: candidates.map(({ quote }) => ({ kind: 'paragraph', text: quote, speaker: null })),
  noise: [],
  candidates: [...candidates],
})

export const addSource = (store: Store, title: string, ...candidates: Candidate[]) =>
  command(store, (db) => importSource(db, aSource(title, candidates)))

/** An edition with one section, whose paragraphs are the sentences. */
export const addEdition = (store: Store, year: number, ...candidates: Candidate[]) =>
  command(store, (db) =>
    importEdition(db, {
      edition: { title: '年报', year, dataYear: year - 1, stage: 'published' },
      sections: [
        {
          tempId: 's',
          parentTempId: null,
          kicker: '',
          title: '总论',
          shortTitle: '',
          numbering: 'auto',
          body: aDocument(
            ...candidates.map(({ quote }, at) =>
              aParagraph(`00000000-0000-7000-8000-${String(year * 100 + at).padStart(12, '0')}`, quote),
            ),
          ),
        },
      ],
      source: aSource(`年报 ${year}`, candidates),
    }),
  )

export const addIndicator = (store: Store, name = '全部工业增加值', aliases: string[] = []) =>
  command(store, (db) => createIndicator(db, { name, unit: '亿元', aliases }))
