import { caseStudy } from '../blocks/case-study/definition'
import type { StoredNode } from '../blocks/node'
import type { SubmissionFacts, SubmissionPicture } from '../data/submission'
import type { NewId } from './identity'

const element = { version: 1, direction: null, format: '', indent: 0 }
const words = (text: string): StoredNode[] => (text ? [{ type: 'text', version: 1, text, format: 0 }] : [])

interface Placed {
  /** Where the case comes from: copies made of it lead back to it one by one. */
  readonly submissionId: string
  readonly facts: Pick<SubmissionFacts, 'title' | 'organizations' | 'location' | 'text'>
  readonly picture: SubmissionPicture | null
}

/** A submission as an edition's own case study: from here on its words live in the edition, and lead back by their origin. */
export function toCaseBlock({ submissionId, facts, picture }: Placed, newId: NewId): StoredNode {
  const paragraph = (text: string): StoredNode => ({
    type: 'paragraph',
    ...element,
    $: { id: newId() },
    children: words(text),
  })
  const values = {
    caseId: newId(),
    organization: facts.organizations.join('、'),
    location: facts.location,
    photo: picture && {
      hash: picture.hash,
      alt: picture.caption,
      widthPx: picture.widthPx,
      heightPx: picture.heightPx,
    },
    layout: 'full-width',
  }
  const story = facts.text.split('\n').filter((text) => text.trim() !== '')
  return {
    type: caseStudy.kind,
    version: 1,
    $: { id: newId(), originId: submissionId, values },
    $slots: {
      title: { type: 'line', ...element, children: words(facts.title) },
      story: { type: 'prose', ...element, children: (story.length > 0 ? story : ['']).map(paragraph) },
    },
  }
}
