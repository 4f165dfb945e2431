export type ParsedName = { ok: true; name: string } | { ok: false; message: string }

export const personNameMaxLength = 50

/**
 * Reads a person's name as people type or paste it: blanks around it and inside a name of Chinese characters go, every
 * kind of middle dot becomes ·.
 */
export function parsePersonName(text: string): ParsedName {
  const name = tidyName(text)
  const length = [...name].length
  if (length === 0) return { ok: false, message: '请填写姓名。' }
  if (length < 2) return { ok: false, message: '姓名至少 2 个字，请对照证件填写。' }
  if (length > personNameMaxLength) return { ok: false, message: `姓名不能超过 ${personNameMaxLength} 个字。` }
  return nameForm.test(name)
    ? { ok: true, name }
    : { ok: false, message: '姓名只能由汉字、字母和间隔号（·）组成，请对照证件填写。' }
}

/** Letters of any script with their marks; inside also dot, blank, hyphen, apostrophe and full stop. */
const nameForm = /^\p{L}[\p{L}\p{M}· .'’-]*$/u

function tidyName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[•‧・⋅∙･]/g, '·')
    .replace(/\s+/g, ' ')
    .trim()
  return /^[\p{Script=Han}·\s]+$/u.test(name) ? name.replaceAll(' ', '') : name
}
