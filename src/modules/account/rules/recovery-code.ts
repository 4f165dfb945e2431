/** Neither mistaken on paper nor by ear: no 0 O, 1 I L, U. 30 characters, 49 bits in ten. */
export const recoveryAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeCount = 10
const length = 10

/** What was typed, as it was handed out: `ABCDE-FGHJK`. null for what can't be one. */
export function readRecoveryCode(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
  if (text.length !== length || [...text].some((character) => !recoveryAlphabet.includes(character))) return null
  return formatRecoveryCode(text)
}

function formatRecoveryCode(characters: string): string {
  return `${characters.slice(0, length / 2)}-${characters.slice(length / 2)}`
}

/**
 * A set of codes for a lost phone, to be shown once.
 * @param random a whole number from 0 up to, not including, its argument
 */
export function createRecoveryCodes(random: (below: number) => number): string[] {
  const codes = new Set<string>()
  while (codes.size < codeCount) codes.add(createRecoveryCode(random))
  return [...codes]
}

function createRecoveryCode(random: (below: number) => number): string {
  const characters = Array.from({ length }, () => recoveryAlphabet[random(recoveryAlphabet.length)] ?? '')
  return formatRecoveryCode(characters.join(''))
}
