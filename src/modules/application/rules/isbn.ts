/** True for an ISBN-13 with the right check digit; hyphens and spaces are ignored. ISO 2108. */
export function isIsbn13(text: string): boolean {
  const digits = text.replace(/[-\s]/g, '')
  if (!/^97[89]\d{10}$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
