import { createRequire } from 'node:module'

/**
 * The browser's driver. Required, not imported: for an import Node first reads the driver's seven megabytes through for the
 * names that they export, which takes longer than compiling them.
 */
export const loadDriver = (): typeof import('playwright-core') => createRequire(import.meta.url)('playwright-core')
