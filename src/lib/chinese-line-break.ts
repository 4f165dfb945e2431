/** What the finder of breaks must know of the place the text is printed in. */
export interface LineBreakOptions {
  /** Width of the line in em: a unit wider than this is broken wherever it must be. */
  widthEm: number
}

/** The `hyphenationCallback` of one react-pdf Text. */
export type BreakFinder = (word: string) => string[]

/**
 * Finds where a line may break, for one react-pdf `<Text>`: returns the unbreakable units of a word with `''`
 * between them. react-pdf makes of `''` a glue without width, which is a break without hyphen.
 *
 * The layout engine calls it once per word and run of one script or font, in order; what it must know of the run before
 * is kept inside. Make a new one for every Text.
 */
export function createBreakFinder({ widthEm }: LineBreakOptions): BreakFinder {
  let characterBefore = ' '
  return (word) => {
    if (word === '' || word.trim() === '') {
      characterBefore = ' '
      return [word]
    }
    const units = breakableUnits(word, widthEm)
    const parts = units.flatMap((unit, index) => (index === 0 ? [unit] : ['', unit]))
    const first = [...word][0] ?? ''
    const mayStartLine = characterBefore === ' ' || (!mayNotStartLine(first) && !mayNotEndLine(characterBefore))
    characterBefore = [...word].at(-1) ?? ' '
    return mayStartLine && first !== '' ? ['', ...parts] : parts
  }
}

/**
 * Splits a word (no spaces) into the units a line may not break: closing marks stay with what they close, opening marks
 * with what they open (GB/T 15834), a Latin word or number in one piece unless it is longer than 14 characters.
 */
export function breakableUnits(word: string, widthEm: number): string[] {
  const units: string[] = []
  for (const atom of atomsOf(word)) {
    const before = units.at(-1)
    const [first = ''] = atom
    if (before !== undefined && (mayNotStartLine(first) || mayNotEndLine([...before].at(-1) ?? ''))) {
      units[units.length - 1] = before + atom
    } else units.push(atom)
  }
  return units
    .flatMap((unit) => (emWidth(unit) > widthEm ? unit.split(insideLatin) : [unit]))
    .flatMap((unit) => (emWidth(unit) > widthEm ? breakToFit(unit, widthEm) : [unit]))
}

/** True for marks that belong to what stands before them. */
export function mayNotStartLine(character: string): boolean {
  return noStart.has(character) || /^[\p{Mark}\u{FE00}-\u{FE0F}]/u.test(character)
}

/** True for marks that belong to what follows them. */
export function mayNotEndLine(character: string): boolean {
  return noEnd.has(character)
}

/** Width of a text in em, rather too wide than too narrow. */
export function emWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterEm(character)
  return width
}

const noStart = new Set('、。，．；：？！）】》」』〉〕］｝〗〞”’…—～·•‧・‰％℃°′″々ー〜,.;:?!)]}%>/\'"|\\-~')
const noEnd = new Set('（【《「『〈〔［｛〖〝“‘([{<￥¥$＄£€#＃№')

const longLatin = 14
const latinRun = /[\u0021-\u007e\u00a1-\u024f\u0300-\u036f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1eff\u2070-\u209f]+|./gsu
const insideLatin = /(?<=[@./\-_?&=:])(?=[^@./\-_?&=:])/u

function atomsOf(word: string): string[] {
  return (word.match(latinRun) ?? []).flatMap((atom) => (atom.length > longLatin ? atom.split(insideLatin) : [atom]))
}

function breakToFit(unit: string, widthEm: number): string[] {
  const pieces: string[] = []
  let piece: string[] = []
  let width = 0
  for (const character of unit) {
    const em = characterEm(character)
    if (width + em > widthEm && piece.length > 0) {
      // A mark takes the character before it along, so that it does not begin the line.
      const taken = mayNotStartLine(character) && piece.length > 1 ? piece.splice(-1) : []
      pieces.push(piece.join(''))
      piece = taken
      width = emWidth(taken.join(''))
    }
    piece.push(character)
    width += em
  }
  return [...pieces, piece.join('')]
}

function characterEm(character: string): number {
  if (/[\u2e80-\uffff\u{20000}-\u{3ffff}]/u.test(character)) return 1
  if (/[mwMW@%—…]/u.test(character)) return 1
  if (/[A-Z]/u.test(character)) return 0.75
  return 0.62
}
