import type { ReactElement } from 'react'
import type { EditionLanguage } from '../../../src-shared/document/edition'
import { buildDataTable } from '../../../src-shared/figures/data-table'
import type { ResolvedChart } from '../../../src-shared/figures/figure-spec'
import type { FrameWords } from '../frame-words'
import { dataUri } from './data-uri'

interface ChartPictureProps {
  readonly chart: ResolvedChart
  readonly alt: string
  /** The same chart as SVG in both palettes. */
  readonly light: string
  readonly dark: string
  readonly words: FrameWords
  readonly language: EditionLanguage
}

function ChartData({ chart, words, language }: Pick<ChartPictureProps, 'chart' | 'words' | 'language'>): ReactElement {
  const { header, rows } = buildDataTable(chart, language)
  return (
    <details className="chart-data">
      <summary>{words.dataTable}</summary>
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              {header.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map(({ text }, at) => (
                  <td key={header[at + 1]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const svgUri = (svg: string): string => dataUri('image/svg+xml', Buffer.from(svg))

/** A chart as a picture of vectors in both palettes, with its alternative text and its data one click away. */
export function ChartPicture({ chart, alt, light, dark, words, language }: ChartPictureProps): ReactElement {
  return (
    <>
      <picture>
        <source media="(prefers-color-scheme: dark)" srcSet={svgUri(dark)} />
        <img src={svgUri(light)} alt={alt} />
      </picture>
      <ChartData chart={chart} words={words} language={language} />
    </>
  )
}
