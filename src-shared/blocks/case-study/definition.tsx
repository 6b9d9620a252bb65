import { defineBlock } from '../define-block'
import { asset, choice, line, prose, recordId, text } from '../fields'

/** A titled box about one or several organizations or a region. Its words live here; the library is a projection. */
export const caseStudy = defineBlock({
  kind: 'case-study',
  placement: 'block',
  numbered: null,
  menu: { keywords: ['案例', '专栏', 'case'] },
  fields: {
    caseId: recordId(),
    title: line(),
    organization: text({ counts: true }),
    location: text({ counts: true }),
    story: prose(),
    photo: asset(),
    layout: choice('aside', 'full-width'),
  },
  View: ({ values, tools }) => (
    <section className={`case-study ${values.layout}`}>
      <div className="case-head">
        <span className="case-word">{tools.words.case}</span>
        <tools.Slot name="title" as="h4" />
      </div>
      {values.organization || values.location ? (
        <p className="case-organization">{[values.organization, values.location].filter(Boolean).join(' · ')}</p>
      ) : null}
      {values.photo ? <img src={tools.assetUrl(values.photo.hash)} alt={values.photo.alt} /> : null}
      <tools.Slot name="story" />
    </section>
  ),
})
