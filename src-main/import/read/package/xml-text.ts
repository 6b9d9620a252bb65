const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a stretch of XML: its five entities and numbers resolved; any other entity stays as it is written. */
export const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) =>
        name === undefined ? fromCode(decimal ? Number(decimal) : Number.parseInt(hex, 16)) : (named[name] ?? whole),
      )
    : text

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

// Control characters, and marks that turn the direction of what follows: nothing to read, and a means to deceive.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

const loneHalves = /\p{Surrogate}/gu

/** Text that can be stored and shown: without control characters and halves of surrogate pairs. */
export const cleanText = (text: string): string => text.replace(unprintable, '').replace(loneHalves, '\ufffd')
