/** A heading of at most `length` characters; a longer one ends in an ellipsis, and never within a pair of surrogates. */
export const shortened = (heading: string, length: number): string =>
  heading.length <= length ? heading : `${heading.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
