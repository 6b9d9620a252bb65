import { create } from 'zustand'
import type { BlockKind } from '../../src-shared/blocks/registry'

export type PanelKind = BlockKind | 'table' | 'link' | 'case-library'

interface PanelState {
  /** The dialog that is open: for an existing node, or (null) for one yet to be inserted. */
  readonly open: { readonly kind: PanelKind; readonly nodeKey: string | null } | null
}

export const usePanelState = create<PanelState>(() => ({ open: null }))

export const openPanel = (kind: PanelKind, nodeKey: string | null = null): void =>
  usePanelState.setState({ open: { kind, nodeKey } })
export const closePanel = (): void => usePanelState.setState({ open: null })
