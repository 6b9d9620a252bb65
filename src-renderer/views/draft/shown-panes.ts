/** Which panes stand beside the section. */
export interface ShownPanes {
  readonly preview: boolean
  readonly side: boolean
  /** The inspector gave its place to the pages and comes back after them. */
  readonly hasSideGone?: boolean
}

/** Three panes leave too little for writing: the pages take the inspector's place, and give it back. */
export const togglePreview = ({ preview, side, hasSideGone = false }: ShownPanes): ShownPanes =>
  preview ? { preview: false, side: side || hasSideGone } : { preview: true, side: false, hasSideGone: side }

/** Asked for by hand, the inspector stands where it was asked to. */
export const toggleSide = ({ preview, side }: ShownPanes): ShownPanes => ({ preview, side: !side })

export const isShownPanes = (value: unknown): value is ShownPanes =>
  typeof value === 'object' && value !== null && 'preview' in value && 'side' in value
