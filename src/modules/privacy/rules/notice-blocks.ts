export interface NoticeBlock {
  kind: 'heading' | 'paragraph'
  text: string
}

/** A notice as it is read: every line a paragraph, “一、…” without a full stop a heading. */
export function noticeBlocks(text: string): NoticeBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: isHeading(line) ? 'heading' : 'paragraph', text: line }))
}

function isHeading(line: string): boolean {
  return /^[一二三四五六七八九十]+、[^。；]{1,40}$/u.test(line)
}
