/** “单位_姓名_类别.pdf”: the name under which a paper is saved (workflow §8), safe on every file system. */
export function paperFileName({ unitName, applicantName, categoryLabel }: PaperName): string {
  return `${[unitName, applicantName, categoryLabel].map(safePart).join('_')}.pdf`
}

export interface PaperName {
  unitName: string
  applicantName: string
  categoryLabel: string
}

/**
 * Content-Disposition with the name in UTF-8 (RFC 6266, RFC 8187) and an ASCII name for old clients.
 * @param disposition `inline` opens it in the browser, `attachment` saves it
 */
export function contentDisposition(disposition: 'inline' | 'attachment', fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${disposition}; filename="application-form.pdf"; filename*=UTF-8''${encoded}`
}

function safePart(text: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|_\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return (
    [...safe]
      .slice(0, 60)
      .join('')
      .replace(/^[.\s]+/, '') || '未填'
  )
}
