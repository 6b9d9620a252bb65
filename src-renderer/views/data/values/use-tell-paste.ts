import { useTranslation } from 'react-i18next'
import { announce } from '../../../parts/announce'

/** Says why nothing came of a paste. */
export const useTellPaste = (): ((problem: 'tooMuch') => void) => {
  const { t } = useTranslation('views')
  return (problem) => announce(({ message }) => void message.warning(t(`data.pasteProblem.${problem}`)))
}
