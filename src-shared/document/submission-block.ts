import type { StoredNode } from '../blocks/node'
import type { SubmissionFacts, SubmissionPicture } from '../data/submission'
import type { NewId } from './identity'
import { caseStudyNode, inlineWords, paragraphNode } from './make-nodes'

interface Placed {
  /** Where the case comes from: copies made of it lead back to it one by one. */
  readonly submissionId: string
  readonly facts: Pick<SubmissionFacts, 'title' | 'organizations' | 'location' | 'text'>
  readonly picture: SubmissionPicture | null
}

/** A submission as an edition's own case study: from here on its words live in the edition, and lead back by their origin. */
export function toCaseBlock({ submissionId, facts, picture }: Placed, newId: NewId): StoredNode {
  const story = facts.text.split('\n').filter((text) => text.trim() !== '')
  return caseStudyNode(newId(), {
    caseId: newId(),
    originId: submissionId,
    organization: facts.organizations.join('、'),
    location: facts.location,
    photo: picture && {
      hash: picture.hash,
      alt: picture.caption,
      widthPx: picture.widthPx,
      heightPx: picture.heightPx,
    },
    title: facts.title,
    story: (story.length > 0 ? story : ['']).map((text) => paragraphNode(newId(), inlineWords(text))),
  })
}
