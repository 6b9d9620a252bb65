import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecoveryReport } from '../../../src-shared/contract/safety'
import { useMoment } from '../back-ups/back-up-words'

/** Tables that people know by a name; of the others only the count matters. */
const named = ['edition', 'section', 'section_body', 'section_revision', 'indicator', 'observation', 'source', 'change']

type Table = RecoveryReport['tables'][number]
type Section = RecoveryReport['sections'][number]

/** One line for all the tables without a name of their own. */
const withOthersTogether = (tables: readonly Table[]): Table[] => {
  const others = tables.filter(({ table }) => !named.includes(table))
  const sum = (count: (table: Table) => number) => others.reduce((total, table) => total + count(table), 0)
  const other: Table = {
    table: 'other',
    read: sum(({ read }) => read),
    lost: sum(({ lost }) => lost),
    fromBackUp: sum(({ fromBackUp }) => fromBackUp),
    isUncertain: others.some(({ isUncertain }) => isUncertain),
  }
  return [...tables.filter(({ table }) => named.includes(table)), ...(others.length > 0 ? [other] : [])]
}

const SectionLine = ({ section }: { section: Section }): ReactElement => {
  const { t } = useTranslation('frame')
  const at = useMoment()(section.keptAt ?? '')
  return (
    <li>
      <span>
        {section.edition} · {section.title || t('status.untitled')}
      </span>
      <span className="muted">
        {t(`recovery.origin.${section.origin}`)}
        {at ? ` · ${at}` : ''}
      </span>
    </li>
  )
}

/** What of a damaged project is missing or older than it was, in plain words. */
export const MissingList = ({ report }: { report: RecoveryReport }): ReactElement => {
  const { t } = useTranslation('frame')
  const moment = useMoment()
  const { sections, sources, assets, backUpAt } = report
  const tables = withOthersTogether(report.tables)
  const isWhole = tables.length + sections.length + sources.length + assets.lost === 0
  if (isWhole) return <p className="recovery-whole">{t('recovery.whole')}</p>
  const tableLine = ({ table, lost, fromBackUp, isUncertain }: Table): string => {
    const what = t(`recovery.table.${table}`)
    const counted = lost > 0 ? t('recovery.lost', { what, count: lost }) : t('recovery.uncertain', { what })
    const filled = fromBackUp > 0 ? t('recovery.filled', { count: fromBackUp }) : ''
    return `${counted}${filled}${lost > 0 && isUncertain ? t('recovery.maybeMore') : ''}`
  }
  return (
    <section className="recovery-missing" aria-label={t('recovery.missing')}>
      <h3>{t('recovery.missing')}</h3>
      <ul>
        {tables.map((table) => (
          <li key={table.table}>{tableLine(table)}</li>
        ))}
        {sources.map((title) => (
          <li key={title}>{t('recovery.source', { title })}</li>
        ))}
        {assets.lost > 0 ? (
          <li>
            {t('recovery.assets', { count: assets.lost, sections: assets.sections.join(t('recovery.separator')) })}
          </li>
        ) : null}
      </ul>
      {sections.length > 0 ? (
        <>
          <h3>{t('recovery.sections', { count: sections.length })}</h3>
          <ul className="recovery-sections">
            {sections.map((section, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: titles may stand twice, and the list never changes
              <SectionLine key={at} section={section} />
            ))}
          </ul>
        </>
      ) : null}
      {backUpAt ? <p className="muted">{t('recovery.usedBackUp', { at: moment(backUpAt) })}</p> : null}
    </section>
  )
}
