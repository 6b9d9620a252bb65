export interface PolicyOptions {
  /** Made anew at each launch; styles written by the page's libraries carry it. */
  readonly nonce: string
  /** A development server's page needs inline scripts and styles and a socket; nothing shipped does. */
  readonly isDevelopment: boolean
}

/** The page's content security policy: its own files, its own pictures and blobs, nothing from anywhere else. */
export const pagePolicy = ({ nonce, isDevelopment }: PolicyOptions): string =>
  [
    "default-src 'none'",
    isDevelopment ? "script-src 'self' 'unsafe-inline' 'unsafe-eval'" : "script-src 'self'",
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    isDevelopment ? "connect-src 'self' ws: wss:" : "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** An asset or blob opened as a document of its own may do nothing: an SVG stays a picture. */
export const bytesPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

/** Headers on everything the window is given. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()',
}
