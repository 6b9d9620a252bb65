import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import type { ViewTools } from '../blocks/define-block'
import type { EditionWords } from './words'

/** What a medium for the screen brings along: charts as it draws them, addresses of pictures, the edition's words. */
export interface RenderTools {
  readonly Chart: ViewTools['Chart']
  readonly assetUrl: (hash: string) => string
  readonly words: EditionWords
}

/** Where in the document something is rendered. */
export interface RenderSetting {
  readonly tools: RenderTools
  /** Level of the heading that what is rendered stands under: 1 for the title of the edition. */
  readonly headingLevel: number
  /** Number of each note by id. */
  readonly noteNumbers: ReadonlyMap<string, number>
}

export type HeadingTag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
const headingTags: readonly HeadingTag[] = ['h2', 'h3', 'h4', 'h5', 'h6']

/** The tag of a heading so many levels below the title of the edition; HTML ends at six. */
export const headingTag = (level: number): HeadingTag => headingTags[Math.max(0, Math.min(level, 6) - 2)] ?? 'h6'

/** Elements side by side. They never change places, so that their place is key enough. */
export const sideBySide = (elements: readonly ReactNode[]): ReactElement => createElement(Fragment, null, ...elements)

/** An id for the markup, left out where there is none. */
export const anchor = (id: string): { id?: string } => (id === '' ? {} : { id })
