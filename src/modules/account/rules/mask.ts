/** 510***********0011: as lists and exports show an ID number; short passports keep two characters at each end. */
export function maskIdNumber(number: string): string {
  const [head, tail] = number.length >= 12 ? [3, 4] : [2, 2]
  return number.slice(0, head) + '*'.repeat(Math.max(number.length - head - tail, 0)) + number.slice(-tail)
}

/** 138****8000 */
export function maskMobile(number: string): string {
  return number.length < 8
    ? '*'.repeat(number.length)
    : `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
}

/** 王＊: the surname with as many stars as characters follow (compound surnames are not told apart). */
export function maskName(name: string): string {
  const [surname = '', ...rest] = [...name]
  return surname + '＊'.repeat(rest.length)
}
