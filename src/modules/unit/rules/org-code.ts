export type ParsedOrgCode =
  | { ok: true; code: string }
  /** `unchecked`: the code, where nothing but its check character is wrong. */
  | { ok: false; message: string; unchecked?: string }

/** Reads a 组织机构代码 (GB 11714-1997): eight characters and a check character. @returns code as XXXXXXXX-X */
export function parseOrgCode(text: string): ParsedOrgCode {
  const code = text
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .toUpperCase()
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) {
    return { ok: false, message: '组织机构代码应为 8 位数字或字母，加 1 位校验码，如 71526726-X。' }
  }
  // Zeros pass the check digit; they are what people type who have no code.
  if (code === '000000000') return { ok: false, message: '组织机构代码不能全为 0；没有的，请填写统一社会信用代码。' }
  const sum = weights.reduce((total, weight, index) => total + weight * Number.parseInt(code.charAt(index), 36), 0)
  return '0X987654321'.charAt(sum % 11) === code[8]
    ? { ok: true, code: written(code) }
    : { ok: false, message: '组织机构代码的校验码不对，很可能有一位写错，请核对。', unchecked: written(code) }
}

const weights = [3, 7, 9, 10, 5, 8, 4, 2]

/** The organisation code within a 统一社会信用代码: its characters 9 to 17 (GB 32100 §4). @returns XXXXXXXX-X */
export function orgCodeInUscc(uscc: string): string {
  return written(uscc.slice(8, 17))
}

function written(code: string): string {
  return `${code.slice(0, 8)}-${code.slice(8)}`
}
