import { coverageRanges } from './printable-characters-table'

/**
 * True when the fonts of the printed forms can draw the character. react-pdf prints garbage for the others and says
 * nothing, so they are refused where they are typed.
 *
 * @param codePoint Unicode code point
 */
export function canPrint(codePoint: number): boolean {
  if (invisible.has(codePoint) || isVariationSelector(codePoint)) return true
  let low = 0
  let high = coverage.starts.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (codePoint < (coverage.starts[middle] ?? 0)) high = middle - 1
    else if (codePoint > (coverage.ends[middle] ?? 0)) low = middle + 1
    else return true
  }
  return false
}

/** The characters of a text that can't be printed, each once, in the order in which they occur. */
export function unprintableCharacters(text: string): string[] {
  const found = new Set<string>()
  for (const character of text.normalize('NFC')) {
    if (!canPrint(character.codePointAt(0) ?? 0)) found.add(character)
  }
  return [...found]
}

/**
 * The text as it is printed: composed (NFC), lines ended by `\n`, tabs as spaces, without the invisible marks that came
 * along with pasted text.
 */
export function toPrintableText(text: string): string {
  const characters = [...text.normalize('NFC').replace(/\r\n?|\u2028|\u2029/g, '\n')].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return character === '\n' || character === '\t' || !(invisible.has(codePoint) || isVariationSelector(codePoint))
  })
  return characters.join('').replace(/[\t\u00a0]/g, ' ')
}

/** Line ends, tabs, zero-width marks, soft hyphen, byte order mark: they have no glyph and need none. */
const invisible = new Set([
  0x09, 0x0a, 0x0d, 0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d,
  0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
])

function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
}

const coverage = readRanges(coverageRanges)

function readRanges(lines: string[]): { starts: number[]; ends: number[] } {
  const starts: number[] = []
  const ends: number[] = []
  let position = 0
  for (const word of lines.join(' ').split(' ')) {
    const [gap = '', extra = '0'] = word.split('-')
    const from = position + parseInt(gap, 36)
    position = from + parseInt(extra, 36)
    starts.push(from)
    ends.push(position)
  }
  return { starts, ends }
}
