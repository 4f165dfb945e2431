import { z } from 'zod'
import { canPrint } from './printable-characters'

/**
 * A name or another text of one line as people type and paste it, with its blanks tidied: what can't be seen, turns
 * the reading direction or can't be printed (an emoji) is refused.
 * @param what how the user knows it: “单位名称”
 * @param max in characters, a surrogate pair as one
 */
export function oneLineText(what: string, { min = 1, max }: { min?: number; max: number }) {
  return z
    .string()
    .transform((text) => text.replace(/[ \t\r\n\u00A0\u3000]+/g, ' ').trim())
    .superRefine((text, context) => {
      const message = problemOfLine(text, what, min, max)
      if (message !== null) context.addIssue({ code: 'custom', message })
    })
}

/** The same, but blank means: there is none. */
export function optionalLine(what: string, { max }: { max: number }) {
  return oneLineText(what, { min: 0, max }).transform((text) => (text === '' ? null : text))
}

function problemOfLine(text: string, what: string, min: number, max: number): string | null {
  const length = [...text].length
  if (text === '' && min > 0) return `请填写${what}。`
  if (length < min) return `${what}至少 ${min} 个字。`
  if (length > max) return `${what}最多 ${max} 个字，现在是 ${length} 个字。`
  const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(text)?.[0]
  if (hidden !== undefined) {
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `${what}含有看不见的字符（U+${code}），请删去后重新输入。`
  }
  const undrawn = [...text].find((character) => !isDrawn(character))
  return undrawn === undefined ? null : `${what}含有不能打印的字符“${undrawn}”（如表情符号），请删去。`
}

function isDrawn(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return codePoint <= 0x20 || canPrint(codePoint)
}
