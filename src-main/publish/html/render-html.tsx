import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type RenderTools, renderSection } from '../../../src-shared/document/render'
import type { ResolvedDocument } from '../../../src-shared/document/resolved'
import type { ChartShelf } from '../chart-shelf'
import { type ChartDrawer, createChartDrawer } from '../chart-svg'
import { frameWords } from '../frame-words'
import { imageKind, mimeOf } from '../image-kind'
import { type Assets, withoutMissingPictures } from '../picture-files'
import { withoutControls } from '../printable'
import { standardTheme, type Theme } from '../theme'
import { ChartPicture } from './chart-picture'
import { dataUri } from './data-uri'
import { Page } from './page'
import { styleSheet } from './style-sheet'

export interface HtmlInput {
  readonly document: ResolvedDocument
  readonly assets: Assets
  readonly theme?: Theme
  /** To share drawn charts with other media. */
  readonly shelf?: ChartShelf
}

const chartTool =
  (document: ResolvedDocument, charts: ChartDrawer): RenderTools['Chart'] =>
  ({ chart, alt }) =>
    createElement(ChartPicture, {
      chart,
      alt,
      light: charts.draw(chart, alt),
      dark: charts.draw(chart, alt, 'dark'),
      words: frameWords(document),
      language: document.edition.language,
    })

/** What the Views of a published page draw with: pictures and charts inside the page itself. */
export const screenTools = ({ document, assets, theme = standardTheme, shelf }: HtmlInput): RenderTools => {
  return {
    words: frameWords(document),
    assetUrl: (hash) => {
      const bytes = assets.get(hash)
      const kind = bytes ? imageKind(bytes) : null
      return bytes && kind ? dataUri(mimeOf[kind], bytes) : 'data:,'
    },
    Chart: chartTool(document, createChartDrawer(theme, shelf)),
  }
}

/**
 * The edition as one page that needs nothing else: no script, no request, pictures and style inside. Same input, same
 * text.
 */
export const renderHtml = (input: HtmlInput): string => {
  const document = withoutMissingPictures(withoutControls(input.document), input.assets)
  const tools = screenTools({ ...input, document })
  const page = createElement(
    Page,
    { document, words: frameWords(document), styleCss: styleSheet(input.theme ?? standardTheme) },
    ...document.sections.map((section) => renderSection(section, tools)),
  )
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`
}
