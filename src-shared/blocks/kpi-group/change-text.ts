import type { ResolvedValue } from '../../data/binding'

/** A tile's change as it is printed: a bare number that rose says so by its sign, for colour alone tells nobody. */
export const changeText = ({ text, value }: Pick<ResolvedValue, 'text' | 'value'>): string =>
  value !== null && Number(value) > 0 && /^\d/.test(text) ? `+${text}` : text
