/** The words before a colon that say who speaks: an office, then a name set apart by a space; or a reporter. */
export interface SpeakerLabel {
  readonly name: string
  readonly office: string | null
  /** Length of the label with its colon, in UTF-16 units of the paragraph. */
  readonly length: number
}

const reporter = /^([^：:。，,！？\s]{0,24}(?:记者|主持人))\s*[：:]/u
const named = /^(?:([^：:。！？]{2,40})\s+)?([\p{Script=Han}·]{2,4})\s*[：:](?=\s*\S)/u
const notNames =
  /^(其中|例如|比如|同时|因此|此外|另外|首先|其次|最后|注意?|来源|编辑|作者|时间|地点|问题?|回答|答|摘要|标题)$/

/** Reads the speaker label that a paragraph starts with, null where there is none. */
export function readSpeakerLabel(text: string): SpeakerLabel | null {
  const asked = reporter.exec(text)
  if (asked?.[1]) return { name: asked[1], office: null, length: asked[0].length }
  const spoken = named.exec(text)
  if (!spoken?.[2] || notNames.test(spoken[2])) return null
  return { name: spoken[2], office: spoken[1]?.trim() ?? null, length: spoken[0].length }
}

/**
 * The labels of a document that are speakers and not just words before a colon: reporters, names introduced with an
 * office, and names that speak again or that the text names elsewhere.
 */
export function findSpeakers(paragraphs: readonly string[]): ReadonlySet<string> {
  const all = paragraphs.join('\n')
  const labels = paragraphs.flatMap((text) => readSpeakerLabel(text) ?? [])
  return new Set(
    labels
      .filter(({ name, office }) => {
        if (isReporter(name) || office !== null || /^(主持人|发言人|新闻发言人)$/.test(name)) return true
        return all.split(name).length > 2
      })
      .map(({ name }) => name),
  )
}

export const isReporter = (name: string): boolean => /记者$/.test(name)

/** Whether an office or name belongs to who leads the conference and gives the floor. */
export const isHost = (name: string, office: string | null): boolean =>
  /主持人/.test(name) || /发言人|主持|新闻局/.test(office ?? '')
