/** The two channels between preload and main, and the page's address. There are no others. */
export const CALL_CHANNEL = 'niankan:call'
export const EVENT_CHANNEL = 'niankan:event'
export const SCHEME = 'niankan'
export const HOME = `${SCHEME}://app`
