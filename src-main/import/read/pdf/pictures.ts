import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { Progress } from '../../../work/progress'
import type { Effort } from './effort'
import { type Dots, findJpegs, holdsPictures, toPng } from './image-bytes'

/** A picture with its place on the sheet, from the upper left corner, in points. */
export interface PlacedPicture {
  readonly sheet: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly bytes: Uint8Array
  readonly mime: string
}

export interface Pictures {
  readonly placed: readonly PlacedPicture[]
  /** Seen, but too large, or of a kind that nothing else shows. */
  readonly leftOut: number
}

// Marks, rules and logos are smaller; what fills the sheet lies under its text.
const LEAST_SIDE = 56
const FULL_SHEET = 0.8
const LEAST_DOTS = 80
// Decoding takes a second a large photo: a book of photos alone would take all day.
const LONGEST_MS = 60_000
const LONGEST_DECODING_MS = 3_000
const MOST_PNG_DOTS = 6_000_000
const MOST_BYTES = 200 * 1024 * 1024

type Matrix = readonly [number, number, number, number, number, number]

interface Painted {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly matrix: Matrix
}

const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[2] * other[1],
  one[1] * other[0] + one[3] * other[1],
  one[0] * other[2] + one[2] * other[3],
  one[1] * other[2] + one[3] * other[3],
  one[0] * other[4] + one[2] * other[5] + one[4],
  one[1] * other[4] + one[3] * other[5] + one[5],
]

/** The pictures of a file. Asks nothing of one that holds none: finding them takes as long as reading all of its text. */
export async function readPictures(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  effort: Effort,
  progress: Progress,
): Promise<Pictures> {
  if (!holdsPictures(bytes)) return { placed: [], leftOut: 0 }
  const jpegs = findJpegs(bytes)
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const placed: PlacedPicture[] = []
  const until = Date.now() + LONGEST_MS
  let leftOut = 0
  let taken = 0
  for (let sheet = 0; sheet < document.numPages && Date.now() < until && !effort.isSpent(); sheet++) {
    progress((sheet + 1) / document.numPages, 'main:job.reading')
    const found = await onSheet(document, sheet, jpegs, OPS)
    for (const picture of found) {
      taken += picture?.bytes.length ?? 0
      if (picture && taken <= MOST_BYTES) placed.push(picture)
      else leftOut++
    }
  }
  return { placed, leftOut }
}

type Ops = typeof import('pdfjs-dist/legacy/build/pdf.mjs')['OPS']

/** The pictures that one sheet shows; null for one that can't be kept. */
async function onSheet(
  document: PDFDocumentProxy,
  sheet: number,
  jpegs: ReadonlyMap<string, Uint8Array>,
  ops: Ops,
): Promise<(PlacedPicture | null)[]> {
  try {
    const page = await document.getPage(sheet + 1)
    const viewport = page.getViewport({ scale: 1 })
    const { fnArray, argsArray } = await page.getOperatorList()
    const painted = listPainted(fnArray, argsArray, ops, viewport.transform as unknown as Matrix)
    const found: (PlacedPicture | null)[] = []
    for (const one of painted) {
      const place = placeOf(one.matrix)
      const width = place.right - place.left
      const height = place.bottom - place.top
      const isMark = Math.min(width, height) < LEAST_SIDE || Math.min(one.width, one.height) < LEAST_DOTS
      if (isMark || width * height > viewport.width * viewport.height * FULL_SHEET) continue
      const file = await fileOf(page, one, jpegs)
      found.push(file && { sheet, ...place, ...file })
    }
    page.cleanup()
    return found
  } catch {
    // Ignored because pdf.js throws for what is wrong with a picture, and the text is read without it; it counts as left out.
    return [null]
  }
}

/** Images in painting order, each with the matrix that brings the unit square to its place. */
function listPainted(functions: readonly number[], args: readonly unknown[], ops: Ops, base: Matrix): Painted[] {
  const painted: Painted[] = []
  const stack: Matrix[] = []
  let matrix = base
  functions.forEach((operator, index) => {
    const own = args[index] as readonly unknown[] | null
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) stack.push(matrix)
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? base
    else if (operator === ops.transform) matrix = times(matrix, own as unknown as Matrix)
    else if (operator === ops.paintFormXObjectBegin && Array.isArray(own?.[0]))
      matrix = times(matrix, own[0] as unknown as Matrix)
    else if (operator === ops.paintImageXObject && own) {
      const [id, width, height] = own as [string, number, number]
      painted.push({ id, width, height, matrix })
    }
  })
  return painted
}

function placeOf([a, b, c, d, e, f]: Matrix) {
  const across = [e, e + a, e + c, e + a + c]
  const down = [f, f + b, f + d, f + b + d]
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) }
}

async function fileOf(
  page: PDFPageProxy,
  { id, width, height }: Painted,
  jpegs: ReadonlyMap<string, Uint8Array>,
): Promise<{ bytes: Uint8Array; mime: string } | null> {
  const jpeg = jpegs.get(`${width}×${height}`)
  if (jpeg) return { bytes: jpeg, mime: 'image/jpeg' }
  if (width * height > MOST_PNG_DOTS) return null
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs
  const decoded = await new Promise<unknown>((resolve) => {
    // A picture that can't be decoded never comes, and nobody says so.
    const waiting = setTimeout(resolve, LONGEST_DECODING_MS, null)
    objects.get(id, (found: unknown) => {
      clearTimeout(waiting)
      resolve(found)
    })
  })
  const dots = toDots(decoded)
  return dots && { bytes: toPng(dots), mime: 'image/png' }
}

function toDots(decoded: unknown): Dots | null {
  if (typeof decoded !== 'object' || decoded === null || !('data' in decoded)) return null
  const { width, height, data } = decoded as { width: number; height: number; data: unknown }
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null
  const channels = data.length / (width * height)
  return channels === 3 || channels === 4 ? { width, height, data, channels } : null
}
