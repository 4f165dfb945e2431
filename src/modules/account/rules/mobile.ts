export type ParsedMobile = { ok: true; number: string } | { ok: false; message: string }

/** Reads a mainland mobile number as people write it: with +86, blanks, dashes or in full width. */
export function parseMobile(text: string): ParsedMobile {
  const number = text
    .normalize('NFKC')
    .replace(/[\s\-–—()]/g, '')
    .replace(/^(\+|00)86/, '')
  return /^1[3-9]\d{9}$/.test(number)
    ? { ok: true, number }
    : { ok: false, message: '手机号应为 11 位，以 13 至 19 开头，请核对。' }
}
