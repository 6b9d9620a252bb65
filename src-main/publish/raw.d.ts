// Vite's ways of bringing text files into the bundle; nothing else of its client types is wanted here.
declare module '*.typ?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: Vite's doing
  export default text
}
declare module '*.css?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: Vite's doing
  export default text
}
interface ImportMeta {
  glob(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }): Record<string, string>
}
