import { spawn } from 'node:child_process'

/** Runs a program with its output shown (or gathered with `quiet`); gives its exit code and what it printed. */
export const run = (command, args, { quiet = false, timeoutMs = 0, ...options } = {}) =>
  new Promise((done) => {
    // Windows starts npm only through its shell.
    const child = spawn(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', 2, 2],
      shell: process.platform === 'win32',
      ...options,
    })
    let output = ''
    child.stdout?.on('data', (data) => {
      output += data
    })
    child.stderr?.on('data', (data) => {
      output += data
    })
    const timer = timeoutMs ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : null
    const end = (code) => {
      if (timer) clearTimeout(timer)
      done({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
