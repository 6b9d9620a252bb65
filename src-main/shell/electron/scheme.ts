import { protocol, type Session } from 'electron'
import type { WindowSide } from '../shell'
import { HOME, SCHEME } from './channels'

/** Makes our scheme a place with an origin of its own. Must be called before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers every request to our scheme, and lets no request go anywhere else. */
export const serveScheme = (session: Session, respond: WindowSide['respond'], devUrl: string | null): void => {
  session.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    if (`${url.protocol}//${url.host}` !== HOME) return new Response(null, { status: 404 })
    const { status, headers, body } = await respond(url.pathname + url.search)
    return new Response(new Uint8Array(body), { status, headers: { ...headers } })
  })
  const devHost = devUrl === null ? null : new URL(devUrl).host
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const { protocol: scheme, host } = new URL(url)
    const isOurs = [`${SCHEME}:`, 'blob:', 'data:', 'devtools:'].includes(scheme)
    decide({ cancel: !isOurs && host !== devHost })
  })
}
