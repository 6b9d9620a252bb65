import standard from '../../resources/themes/standard.json'

/** Tokens that feed the book's template and the page's style sheet alike. Lengths carry their unit in the name. */
export type Theme = typeof standard

export const standardTheme: Theme = standard
