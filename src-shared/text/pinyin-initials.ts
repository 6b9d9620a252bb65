let loaded: Intl.Collator | null = null
/** Loaded when asked for: it takes milliseconds, and a command that only reads has no use for it. */
const byPinyin = (): Intl.Collator => {
  loaded ??= new Intl.Collator('zh-CN-u-co-pinyin')
  return loaded
}

// The first syllable of each initial in the order of the collation data: 啊 is before all that begin with b, and so on.
const letters = 'abcdefghjklmnopqrstwxyz'
const firsts = Array.from('阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀')

const known = new Map<string, string>()
const han = /\p{Script=Han}/u
const written = /[0-9a-z]/

function initialOf(character: string): string {
  const found = known.get(character)
  if (found !== undefined) return found
  const at = firsts.findLastIndex((first) => byPinyin().compare(first, character) <= 0)
  const initial = letters.charAt(Math.max(at, 0))
  known.set(character, initial)
  return initial
}

/**
 * What somebody types who doesn't want to change the keyboard: 工业增加值 gives gyzjz. Latin letters and digits stay,
 * everything else goes. Empty for a text without Chinese characters, which is found by its own letters.
 */
export function toInitials(text: string): string {
  if (!han.test(text)) return ''
  return Array.from(text.normalize('NFKC').toLowerCase(), (character) => {
    if (han.test(character)) return initialOf(character)
    return written.test(character) ? character : ''
  }).join('')
}
