import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalSlotRef } from '@lexical/react/useLexicalSlotRef'
import { $getNodeByKey, type LexicalEditor } from 'lexical'
import { createContext, memo, type ReactElement, useContext, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { AnyBlock, SlotTag, ViewTools } from '../../src-shared/blocks/define-block'
import { resolveValues, valueFieldsOf } from '../../src-shared/blocks/define-block'
import type { Resolver } from '../../src-shared/blocks/fields'
import { findBlock } from '../../src-shared/blocks/registry'
import { type Binding, bindingKey, type ResolvedValue } from '../../src-shared/data/binding'
import { printedWords } from '../../src-shared/document/words'
import { invariant } from '../../src-shared/failure/invariant'
import type { ChartSpec, ResolvedChart } from '../../src-shared/figures/figure-spec'
import { BlockFrame } from './block-frame'
import { takeCaretRequest } from './caret-request'
import { ChartPicture } from './chart-picture'
import { chartKey, useLiveValues, wantLiveValues } from './live-values'
import type { Values } from './nodes/node-state'
import { $idOf } from './nodes/node-state'
import { $slotsOfHost } from './nodes/slot-nodes'

const Host = createContext({ nodeKey: '', kind: '' })

/**
 * The place in a View where Lexical's own content of a slot goes. One component for ever: made inside a render, React
 * would mount it anew at each keystroke and the caret would be lost after the first.
 */
function Slot({ name, as: Tag = 'div' }: { name: string; as?: SlotTag }): ReactElement {
  const { t } = useTranslation('blocks')
  const [editor] = useLexicalComposerContext()
  const { nodeKey, kind } = useContext(Host)
  const ref = useLexicalSlotRef(editor, nodeKey, name)
  // What belongs there is shown while it is empty.
  return <Tag ref={ref} data-field={name} data-hint={t(`${kind}.slots.${name}`)} />
}

const assetUrl = (hash: string): string => `/asset/${hash}`

const waiting: ResolvedValue = {
  state: 'ok',
  text: '…',
  value: null,
  unit: '',
  period: null,
  observationIds: [],
  flags: [],
}
const emptyChart: ResolvedChart = { type: 'bar', showLabels: false, periods: [], labels: [], series: [], state: 'ok' }

interface Uses {
  readonly bindings: readonly Binding[]
  readonly specs: readonly ChartSpec[]
  /** In the order of `bindings`; written out once, for every change of the data asks for them. */
  readonly bindingKeys: readonly string[]
  readonly chartKeys: readonly string[]
}

const usesOf = (kind: string, values: Values): Uses => {
  const definition = findBlock(kind)
  const fields = definition ? valueFieldsOf(definition) : []
  const stored = fields.map(([name, field]) => ({ field, value: values[name] ?? field.initial }))
  const bindings = stored.flatMap(({ field, value }) => (field.charts(value).length > 0 ? [] : field.bindings(value)))
  const specs = stored.flatMap(({ field, value }) => field.charts(value))
  return { bindings, specs, bindingKeys: bindings.map(bindingKey), chartKeys: specs.map(chartKey) }
}

const useResolver = ({ bindings, specs, bindingKeys, chartKeys }: Uses): Resolver => {
  useEffect(() => wantLiveValues(bindings, specs), [bindings, specs])
  const found = useLiveValues(useShallow(({ values }) => bindingKeys.map((key) => values.get(key))))
  const charts = useLiveValues(useShallow((state) => chartKeys.map((key) => state.charts.get(key))))
  return useMemo(() => {
    const byKey = new Map(bindingKeys.map((key, at) => [key, found[at]]))
    const byChart = new Map(chartKeys.map((key, at) => [key, charts[at]]))
    const alts = new Map([...byChart.values()].map((live) => [live?.chart, live?.alt ?? '']))
    return {
      value: (binding) => byKey.get(bindingKey(binding)) ?? waiting,
      chart: (spec) => byChart.get(chartKey(spec))?.chart ?? emptyChart,
      chartAlt: (chart) => alts.get(chart) ?? '',
    }
  }, [bindingKeys, chartKeys, found, charts])
}

interface LiveViewProps {
  readonly definition: AnyBlock
  readonly values: Values
  readonly uses: Uses
  readonly tools: ViewTools
}

/** What the data changes of a block, and nothing else: a value may stand in hundreds of them. */
function LiveView({ definition, values, uses, tools }: LiveViewProps): ReactElement {
  const resolver = useResolver(uses)
  return <definition.View values={resolveValues(definition, values, resolver)} tools={tools} />
}

const useCaretRequest = (editor: LexicalEditor, nodeKey: string): void => {
  useEffect(() => {
    if (!takeCaretRequest(nodeKey)) return
    editor.update(() => {
      const host = $getNodeByKey(nodeKey)
      if (host) $slotsOfHost(host)[0]?.selectStart()
    })
  }, [editor, nodeKey])
}

/** Draws a block by its definition's View, with live values and live slots. */
export const BlockView = memo(function BlockView(props: { nodeKey: string; kind: string; values: Values }) {
  const { nodeKey, kind, values } = props
  const definition = findBlock(kind)
  invariant(definition, 'a block node has a registered kind')
  const [editor] = useLexicalComposerContext()
  useCaretRequest(editor, nodeKey)
  const host = useMemo(() => ({ nodeKey, kind }), [nodeKey, kind])
  const uses = useMemo(() => usesOf(kind, values), [kind, values])
  const words = printedWords(useLiveValues(({ edition }) => edition?.language ?? 'zh-CN'))
  const blockId = editor.read('latest', () => {
    const node = $getNodeByKey(nodeKey)
    return node ? $idOf(node) : ''
  })
  const numberLabel = useLiveValues(({ labels }) => labels.get(blockId) ?? null)
  const tools: ViewTools = { Slot, Chart: ChartPicture, assetUrl, numberLabel, words }
  return (
    <Host value={host}>
      <BlockFrame
        nodeKey={nodeKey}
        kind={kind}
        isInline={definition.placement === 'inline'}
        bindingKeys={uses.bindingKeys}
      >
        <LiveView definition={definition} values={values} uses={uses} tools={tools} />
      </BlockFrame>
    </Host>
  )
})
