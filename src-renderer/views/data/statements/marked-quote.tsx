import type { ReactElement } from 'react'
import './statements.css'

interface MarkedQuoteProps {
  readonly quote: string
  readonly mark: { readonly start: number; readonly end: number } | null
}

/** A sentence of a document, with the number that it is shown for set off. */
export const MarkedQuote = ({ quote, mark }: MarkedQuoteProps): ReactElement => (
  <q className="marked-quote">
    {mark === null ? (
      quote
    ) : (
      <>
        {quote.slice(0, mark.start)}
        <mark>{quote.slice(mark.start, mark.end)}</mark>
        {quote.slice(mark.end)}
      </>
    )}
  </q>
)
