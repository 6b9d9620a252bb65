import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { callNames } from './src-shared/contract'

const root = import.meta.dirname
const at = (...parts: string[]) => join(root, ...parts)

/**
 * zod tries `new Function` to see whether it may compile, which the page's policy refuses and reports. It is told so where
 * its settings are born: schemas are made while modules load, before any line of main.tsx runs.
 */
const zodWithoutEval: Plugin = {
  name: 'zod-without-eval',
  transform: (code, id) =>
    id.endsWith('/zod/v4/core/core.js') ? { code: `${code}\nglobalConfig.jitless = true\n`, map: null } : null,
}

const spokenIcon = 'role: "img",\n    "aria-label": icon.name'

/** Ant Design's icons say their English names to whoever listens, before the words that they stand beside. */
const silentIcons: Plugin = {
  name: 'silent-icons',
  transform(code, id) {
    if (!id.endsWith('/@ant-design/icons/es/components/AntdIconLight.js')) return null
    if (!code.includes(spokenIcon)) this.error('AntdIconLight names itself in another way now: see silentIcons')
    return { code: code.replace(spokenIcon, '"aria-hidden": true'), map: null }
  },
}

const escapeInRender = /\n {2}useMemo\(\(\) => \{\n {4}if \(open\) \{\n {6}ensure\(\);[\s\S]*?\n {2}\}, \[open\]\);/

/**
 * Ant Design's dialogs and menus enter the list of those that hear Escape while they are drawn. A drawing that React throws
 * away stays in it for ever as the one on top, and the key closes nothing any more. They enter it when they are there, too.
 */
const shownHearsEscape: Plugin = {
  name: 'shown-hears-escape',
  transform(code, id) {
    if (!id.endsWith('/@rc-component/portal/es/useEscKeyDown.js')) return null
    if (!escapeInRender.test(code)) this.error('Ant Design hears Escape in another way now: see shownHearsEscape')
    return { code: code.replace(escapeInRender, ''), map: null }
  },
}

const pdfjsFolder = at('node_modules', 'pdfjs-dist')
const isPdfjsData = /^(?:cmaps\/.+\.bcmap|standard_fonts\/.+\.(?:pfb|ttf)|wasm\/.+_nowasm_fallback\.js)$/

/**
 * What pdf.js asks for by name when a page needs it: character maps, the fonts that every reader has, decoders of pictures.
 * They keep their names, under `/pdfjs/`.
 */
const pdfjsData: Plugin = {
  name: 'pdfjs-data',
  generateBundle() {
    for (const found of readdirSync(pdfjsFolder, { recursive: true, encoding: 'utf8' })) {
      const name = found.replaceAll('\\', '/')
      if (isPdfjsData.test(name))
        this.emitFile({ type: 'asset', fileName: `pdfjs/${name}`, source: readFileSync(join(pdfjsFolder, found)) })
    }
  },
  configureServer: ({ middlewares }) => {
    middlewares.use('/pdfjs', (request, response, next) => {
      const name = request.url?.slice(1) ?? ''
      if (isPdfjsData.test(name)) response.end(readFileSync(join(pdfjsFolder, name)))
      else next()
    })
  },
}

const earlyError = /(?<=Exception = )Error\(formatProdErrorMessage\(\d+\)\)/g

/**
 * React makes a few errors while it loads, to throw them as signs and compare them. The shell's inspector wants to know
 * where in the file each was made, for which the browser reads the whole of it again. Without a place they serve as well.
 */
const quietReactDom: Plugin = {
  name: 'quiet-react-dom',
  transform(code, id) {
    if (!id.endsWith('/react-dom-client.production.js')) return null
    const quiet = code.replaceAll(earlyError, 'Object.create(Error.prototype)')
    if (quiet === code) this.error('react-dom makes its signs in another way now: see quietReactDom')
    return { code: quiet, map: null }
  },
}

/**
 * Names the code that draws charts by its built file, whose name ends in a hash of all that is in it and below it: what
 * another state of the code has drawn isn't shown again.
 */
const chartDrawingCode: Plugin = {
  name: 'chart-drawing-code',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const drawing = chunks.find(({ facadeModuleId }) => facadeModuleId === at('src-main/publish/chart-svg.ts'))
    if (!drawing) return this.error('What draws charts is no file of its own any more: see chartDrawingCode')
    for (const chunk of chunks) chunk.code = chunk.code.replaceAll('__CHART_DRAWING_CODE__', drawing.fileName)
  },
}

const builtinImport = /^import (?:(?<whole>\w+)(?:, )?)?(?:\{(?<names>[^}\n]*)\})? from "(?<module>node:[\w/]+)";$/gm

/**
 * Takes Node's own modules as they are. To an `import` Node shows a face made of all that a module exports, for which it
 * loads what nobody asked for: of `node:fs` its streams and promises, of `node:crypto` the web's.
 */
const plainBuiltins: Plugin = {
  name: 'plain-builtins',
  renderChunk: (code) => ({
    code: code.replace(builtinImport, (_, whole: string | undefined, names: string | undefined, module: string) => {
      const taken = [whole, names && `{${names.replaceAll(' as ', ': ')}}`].filter(Boolean)
      return taken.map((target) => `const ${target} = process.getBuiltinModule("${module}");`).join(' ')
    }),
    map: null,
  }),
}

const nativeImport =
  /^import (?<taken>\w+|\{[^}\n]*\}) from "(?<module>better-sqlite3|@myriaddreamin\/typst-ts-node-compiler)";$/gm

/**
 * Requires the packages with native parts, which are CommonJS. To an `import` Node first reads all their files in search of
 * names that they might export.
 */
const requiredNatives: Plugin = {
  name: 'required-natives',
  renderChunk: (code) => ({
    code: code.replace(nativeImport, (_, taken: string, module: string) => {
      const require = 'process.getBuiltinModule("node:module").createRequire(import.meta.url)'
      return `const ${taken.replaceAll(' as ', ': ')} = ${require}("${module}");`
    }),
    map: null,
  }),
}

/** Parts of the window that come together, as soon as the first picture stands (`lazyAfterStart`). */
const followers = [
  'parts/controls.tsx',
  'parts/announcer.tsx',
  'frame/top-bar/top-bar.tsx',
  'views/draft/outline/outline-pane.tsx',
  'views/draft/section/section-bar.tsx',
  'views/draft/section/side-pane.tsx',
  'editor/panels/toolbar.tsx',
  'editor/panels/dialogs.tsx',
].map((path) => at('src-renderer', path))

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}
/** Tells of a module whether one of `entries` needs it at once. */
const neededBy = (...entries: readonly string[]) => {
  let needed: ReadonlySet<string> | null = null
  return (id: string, graph: ModuleGraph): boolean => {
    if (!needed) {
      const found = new Set<string>(entries)
      for (const one of found) for (const imported of graph.getModuleInfo(one)?.importedIds ?? []) found.add(imported)
      needed = found
    }
    return needed.has(id)
  }
}
const isFollower = neededBy(...followers)
// Each file costs a command about half a millisecond: what its longest path needs is one. What the command line's beginning
// and the compiler's process share with it is another, or they would wait for the whole.
const isForExport = neededBy(at('src-main/cli/commands/export.ts'))
const isForBeginning = neededBy(
  at('src-main/cli/start.ts'),
  at('src-main/cli/main.ts'),
  at('src-main/publish/print/engine-process.ts'),
)

export default defineConfig({
  main: {
    plugins: [chartDrawingCode, plainBuiltins, requiredNatives],
    // Or React comes twice, and whoever starts us without saying so gets the slow one.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: at('out/main'),
      target: 'node22',
      sourcemap: true,
      // Fonts, databases and compilers stay packages. What is plain JavaScript is bundled: finding and loading its
      // hundreds of files took longer than laying out the book. Small texts (`?raw`) are inlined.
      externalizeDeps: {
        exclude: ['decimal.js', 'docx', 'echarts', 'i18next', 'iconv-lite', 'react', 'react-dom', 'zod'],
      },
      rolldownOptions: {
        input: {
          electron: at('src-main/shell/electron/main.ts'),
          chromium: at('src-main/shell/chromium/main.ts'),
          job: at('src-main/shell/job-entry.ts'),
          cli: at('src-main/cli/start.ts'),
          'engine-process': at('src-main/publish/print/engine-process.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Half the text to read at each start. Names stay as they are, for whoever reads a log.
          minify: { compress: true, mangle: false, codegen: true },
          codeSplitting: {
            groups: [
              {
                name: (id, graph) => (isForExport(id, graph) && isForBeginning(id, graph) ? 'base' : null),
                priority: 2,
              },
              { name: (id, graph) => (isForExport(id, graph) ? 'edition' : null), priority: 1 },
            ],
          },
        },
      },
    },
  },
  preload: {
    // A sandboxed preload can require nothing of ours: one classic script with the list of calls inside.
    define: { __CALL_NAMES__: JSON.stringify(callNames) },
    build: {
      outDir: at('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src-main/shell/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    base: '/',
    // The shell puts a fresh nonce in its place each time it serves the page.
    html: { cspNonce: 'niankan-nonce' },
    plugins: [react(), zodWithoutEval, silentIcons, shownHearsEscape, quietReactDom, pdfjsData],
    build: {
      outDir: at('out/renderer'),
      target: 'chrome120',
      minify: true,
      sourcemap: false,
      // The policy allows no data: scripts or fonts, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: at('src-renderer/index.html'),
        output: {
          codeSplitting: {
            groups: [
              // Each file is a round trip through the shell: what a start needs is one.
              { name: 'start', tags: ['$initial'], priority: 2 },
              // And what follows it at once is another.
              { name: (id, graph) => (isFollower(id, graph) ? 'controls' : null), priority: 1 },
            ],
          },
        },
      },
    },
  },
})
