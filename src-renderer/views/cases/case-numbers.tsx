import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Submission } from '../../../src-shared/contract/submission'
import { formatPeriod } from '../../../src-shared/data/format-period'
import { parsePeriod } from '../../../src-shared/data/parse-period'

/** The quantities found in the text, each with its sentence. */
export const CaseNumbers = ({ submission: { numbers } }: { submission: Submission }): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const periodOf = (text: string): string => {
    const parsed = parsePeriod(text)
    return parsed.ok ? formatPeriod(parsed.value, i18n.language === 'en' ? 'en' : 'zh-CN', 'flow') : text
  }
  return (
    <section className="case-section" aria-label={t('cases.numbers')}>
      <h3>
        {t('cases.numbers')}
        <span className="case-section-note tabular">{numbers.length}</span>
      </h3>
      {numbers.length === 0 ? (
        <p className="muted">{t('cases.noNumbers')}</p>
      ) : (
        <table className="case-numbers">
          <thead>
            <tr>
              <th scope="col">{t('cases.number')}</th>
              <th scope="col">{t('cases.period')}</th>
              <th scope="col">{t('cases.sentence')}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((number) => (
              <tr key={`${number.start} ${number.name} ${number.value}${number.unit}`}>
                <td>
                  <span className="case-number-name">{number.name}</span>
                  <span className="tabular">
                    {number.value}
                    {number.unit}
                    {number.change ? `（${number.change}）` : ''}
                  </span>
                </td>
                <td>
                  {number.period === null ? (
                    <span className="case-lacks">{t('cases.noPeriod')}</span>
                  ) : (
                    periodOf(number.period)
                  )}
                </td>
                <td className="muted">{number.sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
