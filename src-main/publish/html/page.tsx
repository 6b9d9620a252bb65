import type { ReactElement, ReactNode } from 'react'
import type { ResolvedDocument, ResolvedSection } from '../../../src-shared/document/resolved'
import type { FrameWords } from '../frame-words'

// Nothing may be fetched or run, whatever the text holds.
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

type Edition = ResolvedDocument['edition']

function Cover({ edition, words }: { edition: Edition; words: FrameWords }): ReactElement {
  return (
    <header className="cover">
      <p className="year">{edition.year}</p>
      <h1>{edition.title}</h1>
      {edition.subtitle ? <p className="subtitle">{edition.subtitle}</p> : null}
      <p className="imprint">
        {edition.publisher}
        {edition.publisher && edition.dateText ? <br /> : null}
        {edition.dateText}
      </p>
      {words.stage ? <p className="stage">{words.stage}</p> : null}
    </header>
  )
}

const CONTENTS_DEPTH = 3

function ContentsList({ sections }: { sections: readonly ResolvedSection[] }): ReactElement {
  return (
    <ol>
      {sections.map((section) => (
        <li key={section.id}>
          <a href={`#${section.id}`}>
            {section.number ? <span className="section-number">{section.number}</span> : null}
            {section.number ? ' ' : null}
            {section.title}
          </a>
          {section.children.length > 0 && section.level < CONTENTS_DEPTH ? (
            <ContentsList sections={section.children} />
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function Facts({ facts }: { facts: readonly (readonly [string, string])[] }): ReactElement {
  return (
    <dl>
      {facts.flatMap(([name, value]) => [
        <dt key={`${name} ${value}`}>{name}</dt>,
        <dd key={`= ${name} ${value}`}>{value}</dd>,
      ])}
    </dl>
  )
}

function Front({ edition, words }: { edition: Edition; words: FrameWords }): ReactElement | null {
  if (edition.board.length + edition.signatures.length === 0) return null
  return (
    <section className="front">
      {edition.board.length > 0 ? <h2>{words.board}</h2> : null}
      {edition.board.length > 0 ? <Facts facts={edition.board.map(({ role, names }) => [role, names])} /> : null}
      {edition.signatures.length > 0 ? <h2>{words.signature}</h2> : null}
      {edition.signatures.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}

function Colophon({ edition, words }: { edition: Edition; words: FrameWords }): ReactElement {
  const facts: [string, string][] = [
    [words.title, [edition.title, edition.subtitle].filter(Boolean).join('　')],
    [words.publisher, edition.publisher],
    [words.published, edition.dateText],
    [words.numberOfPublication, edition.publicationNumber],
    [words.stageName, words.stage],
  ]
  return (
    <footer className="colophon">
      <Facts facts={facts.filter(([, value]) => value !== '')} />
    </footer>
  )
}

export interface PageProps {
  readonly document: ResolvedDocument
  readonly words: FrameWords
  readonly styleCss: string
  readonly children?: ReactNode
}

/** The page around the chapters: cover, contents, board, colophon. */
export function Page({ document: { edition, sections }, words, styleCss, children }: PageProps): ReactElement {
  return (
    <html lang={edition.language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{edition.title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet; React would escape its quotes */}
        <style dangerouslySetInnerHTML={{ __html: styleCss }} />
      </head>
      <body>
        <a className="skip" href="#main">
          {words.skipToContent}
        </a>
        <Cover edition={edition} words={words} />
        <div className="frame">
          <nav className="contents" aria-label={words.contents}>
            <h2>{words.contents}</h2>
            <ContentsList sections={sections} />
          </nav>
          <main id="main">
            <Front edition={edition} words={words} />
            {children}
          </main>
        </div>
        <Colophon edition={edition} words={words} />
        {words.stage ? (
          <p className="stage stage-note" aria-hidden="true">
            {words.stage}
          </p>
        ) : null}
      </body>
    </html>
  )
}
