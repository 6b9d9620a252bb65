import { parentPort } from 'node:worker_threads'
import { invariant } from '../../../src-shared/failure/invariant'
import type { ThreadRequest } from './engine-in-thread'
import { findFontFiles } from './fonts'
import { createTypstEngine } from './typst-engine'

// The other half of `startEngineThread`: it reads the faces before anybody asks for a book.
const port = parentPort
invariant(port, 'The engine is started as a thread')
const fonts = findFontFiles()
const engine = fonts.ok ? createTypstEngine(fonts.value) : null

port.on('message', async ({ task, files }: ThreadRequest) => {
  // Whoever asks has looked for the faces himself, and said that they are missing.
  invariant(engine, 'The faces of the book are installed')
  if (task === 'warm-up') engine.warmUp(files)
  else port.postMessage(await engine.print(files))
})
