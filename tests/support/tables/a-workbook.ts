import { zipSync } from 'fflate'

const bytesOf = (text: string) => new TextEncoder().encode(text)

interface WorkbookInput {
  /** By sheet name: what stands between <sheetData> and </sheetData>. */
  readonly sheets: Readonly<Record<string, string>>
  readonly merges?: readonly string[]
  readonly hidden?: readonly string[]
  /** Codes of number formats; cells name them by `s`, counted from 1. */
  readonly formats?: readonly string[]
}

const workbookNamespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** An XLSX written by hand, for what a writer wouldn't write: errors, formulas without values, formats of its own. */
export const aWorkbook = ({ sheets, merges = [], hidden = [], formats = [] }: WorkbookInput): Uint8Array => {
  const names = Object.keys(sheets)
  const joined =
    merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  const files = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${workbookNamespaces}><sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" ${hidden.includes(name) ? 'state="hidden" ' : ''}r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${workbookNamespaces}><numFmts count="${formats.length}">${formats
      .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${workbookNamespaces}><sheetData>${sheets[name]}</sheetData>${joined}</worksheet>`,
      ]),
    ),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, bytesOf(text)])))
}

/** An archive whose one sheet opens to so many bytes of nothing and is declared to be of another size. */
export const aZipBomb = (bytes: number, declared = bytes): Uint8Array => {
  const archive = zipSync({
    'xl/workbook.xml': bytesOf('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(bytes),
  })
  const view = new DataView(archive.buffer)
  let at = 0
  for (let from = 0; from + 46 < archive.length; from++) if (view.getUint32(from, true) === 0x02014b50) at = from
  view.setUint32(at + 24, declared, true)
  return archive
}
