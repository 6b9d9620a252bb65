import { useTranslation } from 'react-i18next'

/** Words of a job's step, which main names by a full locale key (`main:job.reading`); a step without words is passed over. */
export const useStepWords = (): ((step: string) => string) => {
  const { t, i18n } = useTranslation()
  return (step) => (step !== '' && i18n.exists(step) ? t(step) : '')
}
