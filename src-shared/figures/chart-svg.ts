import { invariant } from '../failure/invariant'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string =>
  text
    // XML 1.0 has no place for control characters, escaped or not.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)

/** `style="font-size:12px;…"` → `font-size="12px"`: a content security policy without inline styles drops the former. */
const styleToAttributes = (tag: string): string =>
  tag.replace(/ style="([^"&]*)"/g, (_, style: string) =>
    style
      .split(';')
      .filter((rule) => rule.includes(':'))
      .map((rule) => ` ${rule.slice(0, rule.indexOf(':')).trim()}="${rule.slice(rule.indexOf(':') + 1).trim()}"`)
      .join(''),
  )

const cleanTag = (tag: string, rename: (name: string) => string): string =>
  styleToAttributes(tag.replace(/ class="zr\d+-cls-\d+"/g, '').replace(/ ecmeta_\w+="[^"]*"/g, '')).replace(
    /zr\d+-[a-z]+-?\d+/g,
    rename,
  )

/**
 * Makes ECharts' server-side SVG fit to be kept and compared: names that count up within a process start anew under
 * `idPrefix`, in order of appearance; hover styles and ECharts' own notes go; the picture gets its role, title and
 * description. The same chart gives the same text, in whatever order charts are drawn.
 */
export function finishChartSvg(
  svg: string,
  words: { readonly title: string; readonly description: string; readonly idPrefix: string },
): string {
  invariant(svg.startsWith('<svg '), 'ECharts renders an SVG element')
  const { idPrefix } = words
  const names = new Map<string, string>()
  const rename = (name: string): string => {
    const known = names.get(name) ?? `${idPrefix}-${names.size + 1}`
    names.set(name, known)
    return known
  }
  const bare = svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>\s*/g, '')
    // Words of the chart stand between tags and stay as they are.
    .replace(/<[a-zA-Z][^<>]*>/g, (tag) => cleanTag(tag, rename))
  const [titleId, descriptionId] = [`${idPrefix}-title`, `${idPrefix}-description`]
  const description =
    words.description === '' ? '' : `<desc id="${descriptionId}">${escapeXml(words.description)}</desc>`
  const labels = `aria-labelledby="${titleId}"${description && ` aria-describedby="${descriptionId}"`}`
  return bare
    .replace(/^<svg ([^>]*)>/, (_, attributes: string) => {
      const title = `<title id="${titleId}">${escapeXml(words.title)}</title>`
      return `<svg ${attributes} role="img" ${labels}>\n${title}${description}`
    })
    .trimEnd()
}
