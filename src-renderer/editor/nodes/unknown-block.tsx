import { $getState, DecoratorNode, type LexicalEditor } from 'lexical'
import type { ReactElement } from 'react'
import { UnknownBlockView } from '../unknown-block-view'
import { valuesState } from './node-state'

/** A kind this build doesn't know: its JSON is kept untouched under `$.values.json` and shown as a grey box. */
export class UnknownBlockNode extends DecoratorNode<ReactElement> {
  override $config() {
    return this.config('unknown-block', { extends: DecoratorNode, stateConfigs: [valuesState] })
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement('div')
    dom.className = 'nk-block'
    dom.dataset.block = 'unknown-block'
    return dom
  }
  override updateDOM(): boolean {
    return false
  }
  override isInline(): boolean {
    return false
  }
  override decorate(_editor: LexicalEditor): ReactElement {
    return <UnknownBlockView size={String($getState(this, valuesState)?.json ?? '').length} />
  }
}
