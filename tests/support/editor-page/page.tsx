/// <reference types="vite/client" />
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import { createInstance } from 'i18next'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import blocksEn from '../../../resources/locales/en/blocks.json'
import editorEn from '../../../resources/locales/en/editor.json'
import blocksZh from '../../../resources/locales/zh-CN/blocks.json'
import editorZh from '../../../resources/locales/zh-CN/editor.json'
import { InspectorPanel } from '../../../src-renderer/editor/inspector-panel'
import { flushAll, useSaveState } from '../../../src-renderer/editor/save-state'
import { SectionEditor } from '../../../src-renderer/editor/section-editor'
import { registerStyleNonce, styleNonce } from '../../../src-renderer/parts/style-nonce'
import { themeConfig } from '../../../src-renderer/parts/theme'
import type { EditionId, SectionId } from '../../../src-shared/data/ids'
import '../../../src-renderer/frame/base.css'
import { createMemoryBridge, ids } from './memory-bridge'

registerStyleNonce()
const parameters = new URLSearchParams(window.location.search)
const { bridge, memory, tell } = createMemoryBridge()
Object.assign(window, { niankan: bridge })

const locale = createInstance()
void locale.use(initReactI18next).init({
  resources: { 'zh-CN': { editor: editorZh, blocks: blocksZh }, en: { editor: editorEn, blocks: blocksEn } },
  lng: parameters.get('lng') ?? 'zh-CN',
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

let show: (sectionId: string) => void = () => undefined

function Page() {
  const [sectionId, setSectionId] = useState<string | null>(null)
  show = setSectionId
  if (!sectionId) return null
  // Ids of this page are made up; the brand is what the contract would have given.
  return (
    <div style={{ height: '100vh', display: 'flex' }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <SectionEditor sectionId={sectionId as SectionId} editionId={ids.edition as EditionId} />
      </div>
      <aside style={{ width: 280, padding: 12, overflow: 'auto' }}>
        <InspectorPanel />
      </aside>
    </div>
  )
}

const harness = {
  ids,
  memory,
  tell,
  flushAll,
  saveState: () => useSaveState.getState(),
  /** Stores a body (its root's children) and opens the section. */
  open: (children: unknown[], sectionId = ids.section): void => {
    memory.sections.set(sectionId, { body: { format: 1, root: { type: 'root', children } }, revision: 1 })
    show(sectionId)
  },
  show: (sectionId: string): void => show(sectionId),
  body: (sectionId = ids.section): unknown => memory.sections.get(sectionId)?.body,
}
Object.assign(window, { harness })
export type Harness = typeof harness

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <I18nextProvider i18n={locale}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <ConfigProvider theme={themeConfig(false)} csp={{ nonce: styleNonce }} wave={{ disabled: true }}>
          <Page />
        </ConfigProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  )
}
