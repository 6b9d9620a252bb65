import type { NewId } from '../../src-shared/document/identity'
import type { Doubt, ProposedBlock } from '../../src-shared/document/proposal/proposal'
import { copied, doubtOfWords, withNoise } from './propose'
import type { SourceBlock, SourceBlockKind, StructuredSource } from './structured'

/** Paragraphs that are made of sentences. */
const prose: ReadonlySet<SourceBlockKind> = new Set(['paragraph', 'answer', 'question', 'host'])

/** What an import would make of a source, in reading order, with all that it would leave out where it stands. */
export const proposeSource = ({ blocks, noise }: StructuredSource, newId: NewId): ProposedBlock[] =>
  withNoise(
    blocks.map(
      (block): ProposedBlock => ({
        kind: 'said',
        id: newId(),
        places: copied(block.ranges),
        doubt: doubtOf(block),
        as: block.kind,
        text: block.text,
        speaker: block.speaker,
      }),
    ),
    noise,
    newId,
  )

const doubtOf = ({ kind, text }: SourceBlock): Doubt | null => (prose.has(kind) ? doubtOfWords(text) : null)
