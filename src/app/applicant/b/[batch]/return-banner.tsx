import { CornerUpLeft } from 'lucide-react'
import Link from 'next/link'
import { formatSentence } from '@/lib/china-time'
import type { ApplicantStatus } from '@/modules/review/applicant-schema'
import type { RemarkView } from '@/modules/review/schema'

interface ReturnBannerProps {
  batchCode: string
  status: ApplicantStatus
  remarks: readonly RemarkView[]
}

/** Who returned the form, why, what is still to be answered, and until when. */
export function ReturnBanner({ batchCode, status, remarks }: ReturnBannerProps) {
  const answered = remarks.filter(({ answeredAt }) => answeredAt !== null).length
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 border-b border-warn-line bg-warn-2 px-4 py-2 text-sm text-warn print:hidden">
      <CornerUpLeft size={14} aria-hidden className="shrink-0" />
      <b>{status.reason?.unitName ?? '审核单位'}退回修改：</b>
      {status.reason && <span className="min-w-0">{status.reason.text}</span>}
      <span>
        {remarks.length > 0
          ? `共 ${remarks.length} 条意见，已答复 ${answered} 条。请逐条处理后重新提交`
          : '请修改后重新提交'}
        {status.correctionDeadline && `，截止 ${formatSentence(status.correctionDeadline)}`}。
      </span>
      {remarks.length > 0 && (
        <Link href={`/applicant/b/${batchCode}#remarks`} className="ml-auto whitespace-nowrap">
          查看意见 ›
        </Link>
      )}
    </div>
  )
}
