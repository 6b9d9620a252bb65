/** By which construction a name was found; some are surer than others. */
export type Frame = 'measure' | 'thing' | 'counted' | 'predicate' | 'share' | 'none'

export interface Named {
  readonly name: string
  readonly frame: Frame
  /** The verb that the rest of a list shares: 出口｜口罩, 向全球供应的｜…占比. */
  readonly relation?: string
}

/** A name of at least two characters; a shorter one names nothing. */
export const asNamed = (name: string, frame: Frame): Named => ({ name, frame: name.length < 2 ? 'none' : frame })
