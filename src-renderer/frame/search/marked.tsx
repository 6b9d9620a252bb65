import { Fragment, type ReactElement } from 'react'
import type { MarkedText } from '../../../src-shared/contract/search'

/** A text with what was searched for set off. */
export const Marked = ({ text, marks }: MarkedText): ReactElement => (
  <>
    {marks.map(([start, end], at) => (
      <Fragment key={start}>
        {text.slice(marks[at - 1]?.[1] ?? 0, start)}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>
    ))}
    {text.slice(marks.at(-1)?.[1] ?? 0)}
  </>
)
