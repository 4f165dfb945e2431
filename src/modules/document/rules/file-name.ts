/** “单位_姓名_类别.pdf”: the name under which a paper is saved (workflow §8), safe on every file system. */
export function paperFileName({ unitName, applicantName, categoryLabel }: PaperName): string {
  return `${[unitName, applicantName, categoryLabel].map(safePart).join('_')}.pdf`
}

export interface PaperName {
  unitName: string
  applicantName: string
  categoryLabel: string
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
