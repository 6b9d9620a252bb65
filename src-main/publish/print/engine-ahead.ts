import { fork } from 'node:child_process'
import type { PrintEngine, Printing } from './engine'

/**
 * The compiler in a process of its own, which makes itself ready while the caller still gathers the edition. `entry` is the
 * built `engine-process`. It prints one book, keeps the caller alive only meanwhile, and ends with it.
 */
export const startEngine = (entry: string): PrintEngine => {
  const child = fork(entry, [], { serialization: 'advanced' })
  child.unref()
  child.channel?.unref()
  const ended = new Promise<Printing>((resolve) => {
    child.once('exit', (exitCode) => resolve({ state: 'crashed', exitCode: exitCode ?? -1 }))
    // A process that couldn't be started ends without an exit.
    child.once('error', () => resolve({ state: 'crashed', exitCode: -1 }))
  })
  return {
    print: async (files) => {
      child.ref()
      child.channel?.ref()
      const answered = new Promise<Printing>(
        (resolve) => void child.once('message', (said) => resolve(said as Printing)),
      )
      // One that is gone takes no message: `ended` says so.
      if (child.connected) child.send(files)
      const printing = await Promise.race([answered, ended])
      // Its own way out would free all that the book took, piece by piece.
      child.kill('SIGKILL')
      child.unref()
      child.channel?.unref()
      return printing
    },
  }
}
