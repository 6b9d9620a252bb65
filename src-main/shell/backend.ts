/**
 * What the application is behind its window. A shell imports this late, while its window is being made, so that
 * the two take their time side by side.
 */
export { callNames } from '../../src-shared/contract'
export { createSession } from '../api/session'
export { createWire } from './wire'
