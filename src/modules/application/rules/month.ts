/** True for YYYY-MM from 1900 on. */
export function isMonth(text: string): boolean {
  return /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text)
}

/** True for a real date YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/**
 * Brings what people type for a month to YYYY-MM: 2021.3, 2021年3月, 202103, 2021/03, full-width digits.
 * @returns the text unchanged when it is none of these
 */
export function normaliseMonth(text: string): string {
  const plain = text.normalize('NFKC').trim()
  const parts = /^((?:19|20)\d{2})[-./年\s]?(0?[1-9]|1[0-2])月?$/.exec(plain)
  return parts ? `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}` : text
}
