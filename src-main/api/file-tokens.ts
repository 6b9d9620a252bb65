import { randomUUID } from 'node:crypto'

/** Paths never go to the window as a way to reach a file: it gets tokens that mean nothing elsewhere. */
export interface FileTokens {
  readonly give: (path: string) => string
  readonly find: (token: string) => string | null
}

/** Tokens of one session; the same path keeps its token. */
export const createFileTokens = (): FileTokens => {
  const paths = new Map<string, string>()
  const tokens = new Map<string, string>()
  return {
    give: (path) => {
      const known = tokens.get(path)
      if (known) return known
      const token = randomUUID()
      paths.set(token, path)
      tokens.set(path, token)
      return token
    },
    find: (token) => paths.get(token) ?? null,
  }
}
