import { spawn } from 'node:child_process'

/** Runs a program to its end and gives the milliseconds from starting it; throws with what it said where it fails. */
export const timeProcess = (command, args, env = {}) =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data
      })
    }
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - began)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${said.slice(-2000)}`))
    })
  })
