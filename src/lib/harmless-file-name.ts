const longestName = 80

/**
 * A name that harms nobody who downloads it: no folders, controls, direction overrides or characters that Windows
 * refuses; the extension is that of the real type.
 */
export function harmlessFileName(given: string, contentType: string): string {
  const extension = extensions[contentType] ?? 'bin'
  const base = given
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\p{Cc}\p{Cf}"*:<>?|]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const short = [...base].slice(0, longestName).join('')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short)
  return `${short === '' || reserved ? '附件' : short}.${extension}`
}

const extensions: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}
