import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { buildStandIn } from '../../support/electron-stand-in/build'
import { nodePath, type ShellName } from './app-process'
import { electronBinary } from './electron-binary'
import { launchElectron } from './real-electron'
import { type LaunchOptions, launchApp, makeProject, type RunningApp } from './running-app'

type Start = Partial<Pick<LaunchOptions, 'args' | 'env' | 'userData' | 'shell'>>

export interface AppFixtures {
  /** A fresh folder, gone after the test. */
  readonly folder: string
  /** Path of an empty project made for this test. */
  readonly projectPath: string
  /** Starts the app; every app started is stopped and checked at the test's end, unless the test expects trouble. */
  readonly launch: (start?: Start) => Promise<RunningApp>
  /** The app with the test's project open. */
  readonly app: RunningApp
  /** Problems that this test provokes on purpose. */
  readonly expectProblems: (pattern: RegExp) => void
}

interface WorkerFixtures {
  readonly shellName: ShellName
  readonly standIn: string
}

const shellNames: readonly ShellName[] = ['chromium', 'electron-stand-in', 'electron']

export const test = base.extend<AppFixtures & { allowed: RegExp[]; binaryCheck: undefined }, WorkerFixtures>({
  shellName: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use, { project }) => {
      const known = shellNames.find((one) => one === project.name)
      if (known === undefined) throw new Error(`A project is named after its shell: ${shellNames.join(', ')}`)
      await use(known)
    },
    { scope: 'worker' },
  ],
  standIn: [
    async ({ shellName }, use) => use(shellName === 'electron-stand-in' ? await buildStandIn() : ''),
    { scope: 'worker' },
  ],
  // A hook would hold for the first file that imports this one alone; an automatic fixture holds for all.
  binaryCheck: [
    async ({ shellName }, use, testInfo) => {
      testInfo.skip(shellName === 'electron' && electronBinary() === null, "Electron's binary is not on this machine")
      await use(undefined)
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'niankan-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  },
  projectPath: async ({ folder }, use) => {
    const path = join(folder, 'report.niankan')
    makeProject(path, nodePath)
    await use(path)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  allowed: async ({}, use) => use([]),
  expectProblems: async ({ allowed }, use) => use((pattern) => void allowed.push(pattern)),
  launch: async ({ folder, shellName, standIn, allowed }, use) => {
    const running: RunningApp[] = []
    const userData = join(folder, 'user-data')
    await use(async (start = {}) => {
      const options = { shell: shellName, userData, standIn, ...start }
      const app = options.shell === 'electron' ? await launchElectron(options) : await launchApp(options)
      running.push(app)
      return app
    })
    for (const app of running) {
      await app.stop()
      const problems = app.problems().filter((problem) => !allowed.some((pattern) => pattern.test(problem)))
      expect(problems, 'errors in the log, on the console, or against the content policy').toEqual([])
    }
  },
  app: async ({ launch, projectPath }, use) => use(await launch({ args: [projectPath] })),
})

export { expect } from '@playwright/test'
