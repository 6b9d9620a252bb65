import { createServer } from 'vite'

/** Loads a module of the sources as the build would, with raw texts and globs, without building. */
export const withSources = async (act) => {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    return await act((path) => server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}
