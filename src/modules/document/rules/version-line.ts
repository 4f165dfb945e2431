import { formatWhole } from '@/lib/china-time'

/** The footer's “版本：第 2 次提交 2026-11-24 10:20”: which snapshot a paper shows. */
export function versionLine(submissionNumber: number, at: Date | null): string {
  const time = at === null ? '' : ` ${formatWhole(at).slice(0, 16)}`
  return submissionNumber === 0
    ? `版本：草稿，尚未提交${time && `　保存于${time}`}`
    : `版本：第 ${submissionNumber} 次提交${time}`
}
