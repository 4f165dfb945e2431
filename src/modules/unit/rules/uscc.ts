export type ParsedUscc =
  | { ok: true; code: string }
  /** `unchecked`: the code, where nothing but its check character is wrong. */
  | { ok: false; message: string; unchecked?: string }

/** Reads a 统一社会信用代码 (GB 32100-2015): 18 characters without I, O, S, V, Z, the last one a check character. */
export function parseUscc(text: string): ParsedUscc {
  const code = text
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .toUpperCase()
  if (code.length !== 18) return { ok: false, message: `统一社会信用代码应为 18 位，现在是 ${code.length} 位。` }
  const values = [...code].map((character) => alphabet.indexOf(character))
  const wrong = [...code].find((_, index) => values[index] === -1)
  if (wrong !== undefined) {
    return { ok: false, message: `统一社会信用代码不含字符“${wrong}”（不用字母 I、O、S、V、Z），请核对。` }
  }
  const sum = values.slice(0, 17).reduce((total, value, index) => total + value * (3 ** index % 31), 0)
  return (31 - (sum % 31)) % 31 === values[17]
    ? { ok: true, code }
    : { ok: false, message: '统一社会信用代码的校验位不对，很可能有一位写错，请核对。', unchecked: code }
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
