import type { ComponentType } from 'react'
import type { BlockDefinition } from '../../../src-shared/blocks/define-block'
import type { Fields, StoredValues } from '../../../src-shared/blocks/fields'
import type { Values } from '../nodes/node-state'

export interface PanelBodyProps<V> {
  readonly values: V
  readonly onChange: (values: V) => void
  /** In a dialog the first field takes the caret; beside the page it must leave it in the text. */
  readonly isFocused: boolean
}

/** The form of one kind's values. It writes through `onChange` alone; the words in slots are edited on the page. */
export interface Panel {
  readonly Body: ComponentType<PanelBodyProps<Values>>
  /** Whether there is enough to insert a block. */
  readonly isComplete: (values: Values) => boolean
  /** Width of its dialog. */
  readonly widthPx: number
}

/** A kind's form, typed by the kind's own fields. */
export const definePanel = <F extends Fields>(
  _definition: BlockDefinition<string, F>,
  panel: {
    readonly Body: ComponentType<PanelBodyProps<StoredValues<F>>>
    readonly isComplete?: (values: StoredValues<F>) => boolean
    readonly widthPx?: number
  },
): Panel => ({
  // A node's values were made from the definition's initial values and validated by it; the node can't say so in types.
  Body: panel.Body as unknown as ComponentType<PanelBodyProps<Values>>,
  isComplete: (values) => panel.isComplete?.(values as unknown as StoredValues<F>) ?? true,
  widthPx: panel.widthPx ?? 560,
})
