import { z } from 'zod'

/** A text that the database can hold: no NUL, no half of a surrogate pair. Further limits are the caller's. */
export function storableText() {
  return z.string().refine(isStorable, '含有看不见的控制字符，请删去后重新输入')
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text)
}
