import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { FORESEEN_ID, type Foreseen } from '../../src-shared/contract/foreseen'
import type { Served } from '../api/host'
import { bytesPolicy, commonHeaders, pagePolicy } from './content-policy'
import { mimeOf } from './mime'

export interface PageResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface PageServerOptions {
  /** Folder of the built page. */
  readonly root: string
  readonly nonce: string
  /** A development server to fetch the page from instead, or null. */
  readonly devUrl: string | null
  readonly serve: (pathname: string) => Served | null
  /** What the window is called, or nothing: then it has the page's own name. */
  readonly title: () => string
  /** The calls that the page will make first, with their answers. */
  readonly foresee: () => Promise<readonly Foreseen[]>
}

/** What the build leaves in the page where the nonce belongs (electron.vite.config.ts). */
const noncePlace = 'niankan-nonce'

/** The element that brings the page the answers to its first calls. Not a script, so it needs no leave of the policy. */
const foreseenHtml = (foreseen: readonly Foreseen[]): string =>
  // No character that could end the element, whatever the answers hold.
  `<script type="application/json" id="${FORESEEN_ID}">${JSON.stringify(foreseen).replaceAll('<', '\\u003c')}</script>`

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const isOfSession = (pathname: string): boolean => pathname.startsWith('/asset/') || pathname.startsWith('/blob/')

const refusal = (status: number): PageResponse => ({
  status,
  headers: { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': bytesPolicy },
  body: new Uint8Array(),
})

/** Answers the window's requests: the page with its policy, its files, and the session's assets and blobs. */
export const createPageServer = (options: PageServerOptions) => {
  const policy = pagePolicy({ nonce: options.nonce, isDevelopment: options.devUrl !== null })

  const pageText = async (body: Uint8Array): Promise<string> => {
    const text = new TextDecoder().decode(body).replaceAll(noncePlace, options.nonce)
    const foreseen = foreseenHtml(await options.foresee())
    const title = options.title()
    // Named from the start: naming the window once the page runs would hold its first picture up.
    const named = title === '' ? text : text.replace(/(?<=<title>).*?(?=<\/title>)/s, () => escapeHtml(title))
    return named.replace('</head>', () => `${foreseen}</head>`)
  }

  const file = async (body: Uint8Array, mime: string): Promise<PageResponse> => {
    const isPage = mime.startsWith('text/html')
    const text = isPage ? await pageText(body) : null
    return {
      status: 200,
      // A worker's policy is the one its own script came with, so every file of the page carries it.
      headers: {
        ...commonHeaders,
        'Content-Type': mime,
        'Content-Security-Policy': policy,
        'Cache-Control': isPage ? 'no-store' : 'no-cache',
      },
      body: text === null ? body : new TextEncoder().encode(text),
    }
  }

  const bytes = ({ bytes: body, mime }: Served): PageResponse => ({
    status: 200,
    headers: {
      ...commonHeaders,
      'Content-Type': mime,
      'Content-Security-Policy': bytesPolicy,
      'Cache-Control': 'no-store',
    },
    body,
  })

  const ofDevServer = async (devUrl: string, address: string): Promise<PageResponse> => {
    const answer = await fetch(new URL(address, devUrl))
    const mime = answer.headers.get('content-type') ?? mimeOf(address)
    return { ...(await file(new Uint8Array(await answer.arrayBuffer()), mime)), status: answer.status }
  }

  return async (address: string): Promise<PageResponse> => {
    const pathname = toPathname(address)
    if (pathname === null) return refusal(400)
    if (isOfSession(pathname)) {
      const served = options.serve(pathname)
      return served === null ? refusal(404) : bytes(served)
    }
    if (options.devUrl !== null) return ofDevServer(options.devUrl, address)
    const name = pathname === '/' ? '/index.html' : pathname
    const body = await readPageFile(options.root, name)
    return body === null ? refusal(404) : file(body, mimeOf(name))
  }
}

/** The path of an address, decoded; null where it isn't one, or tries to leave its folder. */
const toPathname = (address: string): string | null => {
  try {
    const pathname = decodeURIComponent(new URL(address, 'https://niankan.invalid').pathname)
    return pathname.includes('\0') || pathname.includes('\\') || pathname.split('/').includes('..') ? null : pathname
  } catch {
    // Ignored because an address that can't be read is refused, and says nothing more.
    return null
  }
}

const readPageFile = async (root: string, pathname: string): Promise<Uint8Array | null> => {
  const path = join(root, pathname)
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))
