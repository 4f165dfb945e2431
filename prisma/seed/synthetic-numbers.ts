import { checkCharacter } from '@/modules/account/rules/id-number'

/**
 * Numbers that pass their check digits and belong to nobody: ID numbers of a county code that GB/T 2260 has never
 * given out, mobiles of a segment that no operator has.
 */

/**
 * @param birth 8 digits YYYYMMDD
 * @param sequence 1–999; odd = male, even = female (GB 11643)
 */
export function syntheticIdNumber(birth: string, sequence: number): string {
  const body = `${noCounty}${birth}${String(sequence).padStart(3, '0')}`
  return body + checkCharacter(body)
}

const noCounty = '510199'

/** 18 characters of GB 32100-2015. @param category first two characters, such as 12 (事业单位) */
export function syntheticUscc(category: string, region: string, serial: number): string {
  const body = `${category}${region}${String(serial).padStart(9, '0')}`
  const sum = [...body].reduce(
    (total, character, index) => total + usccCharacters.indexOf(character) * Number(3n ** BigInt(index) % 31n),
    0,
  )
  return body + (usccCharacters[(31 - (sum % 31)) % 31] ?? '')
}

/** 组织机构代码 (GB 11714-1997), eight digits and the check character, written as XXXXXXXX-X. */
export function syntheticOrgCode(serial: number): string {
  const body = `7${String(serial).padStart(7, '0')}`
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return `${body}-${'0X987654321'.charAt(sum % 11)}`
}

/** A mobile number of the segment 154, which is not handed out to people. */
export function syntheticMobile(serial: number): string {
  return `1540000${String(serial).padStart(4, '0')}`
}

const usccCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
