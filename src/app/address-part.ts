import { notFound } from 'next/navigation'

/**
 * A part of an address as its writer meant it. What cannot be decoded, or no database can hold (NUL, half of a surrogate
 * pair), names nothing: the page does not exist.
 */
export function readAddressPart(part: string): string {
  const text = decode(part)
  if (text === null || /\p{Cc}|\p{Cs}/u.test(text)) notFound()
  return text
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
