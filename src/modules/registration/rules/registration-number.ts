/** So many numbers a year has: from one of them nobody finds the next. */
export const serialsPerYear = 10_000_000

/** DJ-2026-0481537: the year and a serial of seven digits. */
export function registrationNumber(year: number, serial: number): string {
  return `DJ-${year}-${String(serial).padStart(7, '0')}`
}

/**
 * A registration number as people type it from paper: in small letters, full width, with blanks, or without dashes. The
 * first ones had four digits.
 * @returns the number, or null for what is none
 */
export function readRegistrationNumber(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .toUpperCase()
  const [, year, serial] = /^(?:DJ)?(\d{4})(\d{4,7})$/.exec(typed) ?? []
  return year === undefined || serial === undefined ? null : `DJ-${year}-${serial}`
}
