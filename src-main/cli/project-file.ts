import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { FailureCode } from '../../src-shared/failure/codes'
import type { Result } from '../../src-shared/failure/result'
import { storeDepsOf } from '../api/store-deps'
import { errorLog } from '../log/logger'
import { closeProject, openProject } from '../store/open'
import type { Store } from '../store/store'

const author = () => process.env.NIANKAN_AUTHOR ?? userInfo().username

/** The real clock, chance and author of a command line; warnings go to standard error. */
export const cliDeps = () =>
  storeDepsOf({
    log: errorLog('cli'),
    author,
  })

type Act<T, C extends FailureCode> = (store: Store) => Promise<Result<T, C>> | Result<T, C>

const withOpened = async <T, C extends FailureCode>(
  path: string,
  readOnly: boolean,
  act: Act<T, C>,
): Promise<Result<T>> => {
  const opened = openProject(resolve(path), cliDeps(), { readOnly })
  if (!opened.ok) return opened
  try {
    return await act(opened.value)
  } finally {
    closeProject(opened.value)
  }
}

/** Opens the project for one command that writes, and closes it whatever happens. */
export const withProject = <T, C extends FailureCode>(path: string, act: Act<T, C>): Promise<Result<T>> =>
  withOpened(path, false, act)

/**
 * The same for a command that only reads: it works beside a window that has the project open. A file from an older version
 * is brought up to date first, as a window would.
 */
export const readProject = async <T, C extends FailureCode>(path: string, act: Act<T, C>): Promise<Result<T>> => {
  const read = await withOpened(path, true, act)
  return !read.ok && read.error.code === 'migration-failed' ? withOpened(path, false, act) : read
}
