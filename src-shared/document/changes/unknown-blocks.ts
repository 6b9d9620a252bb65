import { BlockId } from '../../data/ids'
import { roleOf } from '../walk'
import { fingerprintId } from './fingerprint-id'

type Json = Record<string, unknown>

/**
 * A document in which each block at the top that is, or holds, a kind this build doesn't know is wrapped as
 * `unknown-block` with its JSON untouched, and each wrapped block that has become known is itself again.
 * `isSound` says whether a block by itself passes the schema.
 */
export function settleUnknownBlocks(document: Json, isSound: (block: unknown) => boolean): Json {
  const { root } = document
  if (!isRecord(root) || !Array.isArray(root.children)) return document
  const children = root.children.map((block: unknown, at) => (isRecord(block) ? settle(block, at, isSound) : block))
  return { ...document, root: { ...root, children } }
}

function settle(block: Json, at: number, isSound: (block: unknown) => boolean): Json {
  if (block.type === 'unknown-block') return unwrapped(block, isSound) ?? block
  return holdsUnknownKind(block) ? wrapped(block, at) : block
}

// An unknown inline kind can't stand alone, so the block around it goes with it.
function holdsUnknownKind(node: unknown): boolean {
  if (!isRecord(node)) return false
  if (typeof node.type === 'string' && roleOf(node.type) === null) return true
  const children = Array.isArray(node.children) ? node.children : []
  const slots = isRecord(node.$slots) ? Object.values(node.$slots) : []
  return [...children, ...slots].some(holdsUnknownKind)
}

function wrapped(block: Json, at: number): Json {
  const json = JSON.stringify(block)
  const state = isRecord(block.$) ? block.$ : {}
  const id = BlockId.safeParse(state.id)
  const originId = BlockId.safeParse(state.originId)
  return {
    type: 'unknown-block',
    version: 1,
    $: {
      id: id.success ? id.data : fingerprintId(`${at}:${json}`),
      ...(originId.success ? { originId: originId.data } : {}),
      ...(typeof state.carried === 'boolean' ? { carried: state.carried } : {}),
      values: { json },
    },
  }
}

// Since it was wrapped it may have been copied or carried over: its identity is the wrapper's.
function unwrapped(wrapper: Json, isSound: (block: unknown) => boolean): Json | null {
  const { values, ...identity } = isRecord(wrapper.$) ? wrapper.$ : {}
  const inner = isRecord(values) && typeof values.json === 'string' ? parseJson(values.json) : null
  if (!isRecord(inner) || inner.type === 'unknown-block' || holdsUnknownKind(inner)) return null
  const { carried: _carried, originId: _originId, ...state } = isRecord(inner.$) ? inner.$ : {}
  const block = { ...inner, $: { ...state, ...identity } }
  return isSound(block) ? block : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Ignored because a wrapper that can't be read stays what it is: a grey box with its text kept.
    return null
  }
}

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
