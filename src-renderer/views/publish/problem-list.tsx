import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublishProblem } from '../../../src-shared/contract/publish'
import { SectionId } from '../../../src-shared/data/ids'
import type { Edition } from '../../../src-shared/document/edition'
import { useCall } from '../../api/use-call'
import { useDayWords } from '../day/day-words'
import { Answer } from '../failure/answer'
import { usePlace } from '../place/place'

/** Which value it is, and what is printed of it. */
const useProblemWords = (): ((problem: PublishProblem) => string) => {
  const { t } = useTranslation('views')
  const periodWords = useDayWords()
  return ({ state, text, about }) => {
    // A picture that is gone has no words but its hash.
    if (state === 'asset-missing') return ''
    if (about === null) return text || (state === 'missing' ? t('publish.unset') : '')
    const { indicator, subject, period, changeBasis } = about
    const value = [indicator, changeBasis, subject, period === null ? '' : periodWords(period)]
    return t('publish.value', { value: value.filter(Boolean).join(' · '), text })
  }
}

/** Every value that isn't plainly right, as known on a day or now; a click leads to its block. */
export const ProblemList = ({ edition, asKnownOn }: { edition: Edition; asKnownOn: string | null }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const problems = useCall('publish', 'problems', { editionId: edition.id, asKnownOn })
  const openSection = usePlace((place) => place.openSection)
  const words = useProblemWords()
  const stateWords = (state: string) =>
    i18n.exists(`views:publish.state.${state}`) ? t(`publish.state.${state}`) : state
  return (
    <section aria-labelledby="publish-problems">
      <h3 id="publish-problems">
        {t('publish.problems')}
        {problems.data ? <span className="problem-count tabular">{problems.data.length}</span> : null}
      </h3>
      <Answer query={problems} lines={4}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('publish.noProblems')}</p>
          ) : (
            <ul className="problem-list">
              {found.map((problem, index) => {
                const sectionId = SectionId.safeParse(problem.sectionId)
                return (
                  // One block may have several problems with the same words.
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list has no other identity
                  <li key={index}>
                    <button
                      type="button"
                      className="choice problem"
                      disabled={!sectionId.success}
                      onClick={() => sectionId.success && openSection(edition.id, sectionId.data, problem.blockId)}
                    >
                      <span className="problem-state">{stateWords(problem.state)}</span>
                      <span className="choice-main">{words(problem)}</span>
                      <span className="choice-note ellipsis">{problem.section}</span>
                    </button>
                  </li>
                )
              })}
            </ul>
          )
        }
      </Answer>
    </section>
  )
}
