import { checkCharacter } from '@/modules/account/rules/id-number'

/**
 * Numbers that pass their check digits and belong to nobody: the sequence part is counted up, not taken from anywhere.
 */

/**
 * @param birth 8 digits YYYYMMDD
 * @param sequence 1–999; odd = male, even = female (GB 11643)
 */
export function syntheticIdNumber(region: string, birth: string, sequence: number): string {
  const body = `${region}${birth}${String(sequence).padStart(3, '0')}`
  return body + checkCharacter(body)
}

/** 18 characters of GB 32100-2015. @param category first two characters, such as 12 (事业单位) */
export function syntheticUscc(category: string, region: string, serial: number): string {
  const body = `${category}${region}${String(serial).padStart(9, '0')}`
  const sum = [...body].reduce(
    (total, character, index) => total + usccCharacters.indexOf(character) * Number(3n ** BigInt(index) % 31n),
    0,
  )
  return body + (usccCharacters[(31 - (sum % 31)) % 31] ?? '')
}

/** A mobile number of a range that is not handed out to people. */
export function syntheticMobile(serial: number): string {
  return `1380000${String(serial).padStart(4, '0')}`
}

const usccCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
