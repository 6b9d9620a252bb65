/** What a victim is told to do. */
export interface Order {
  readonly deed: 'type' | 'import' | 'migrate' | 'back-up'
  readonly path: string
  readonly sectionId: string
}

/** How many sections each import brings. */
export const IMPORTED_SECTIONS = 12
