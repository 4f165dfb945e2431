/** DJ-2026-0009: the year and its own count. */
export function registrationNumber(year: number, count: number): string {
  return `DJ-${year}-${String(count).padStart(4, '0')}`
}

/**
 * A registration number as people type it from paper: in small letters, full width, with blanks, or without dashes.
 * @returns the number, or null for what is none
 */
export function readRegistrationNumber(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .toUpperCase()
  const [, year, count] = /^(?:DJ)?(\d{4})(\d{4,7})$/.exec(typed) ?? []
  return year === undefined || count === undefined ? null : `DJ-${year}-${count}`
}
