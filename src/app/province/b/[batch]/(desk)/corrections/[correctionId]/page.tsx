import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { readAddressPart } from '@/app/address-part'
import { pageAnswer } from '@/app/page-answer'
import { RefusedPage } from '@/app/refused-page'
import { CorrectionReview } from '@/modules/applicant/components/correction-review'
import { openProvincePage } from '../../../../../province-page'

export const metadata: Metadata = { title: '身份信息更正' }

/** One request with its scan, to decide. */
export default async function CorrectionPage({ params }: { params: Promise<{ batch: string; correctionId: string }> }) {
  const { batch: code, correctionId } = await params
  const { api, batch } = await openProvincePage(code)
  const list = `/province/b/${batch.code}/corrections`
  const asked = { batchCode: batch.code, correctionId: readAddressPart(correctionId) }
  const { data, refusal } = await pageAnswer(api.correction.load(asked))
  if (refusal) return <RefusedPage refusal={refusal} back={{ href: list, label: '回到身份信息更正' }} />
  return (
    <div className="flex flex-col gap-2">
      <Link href={list} className="inline-flex items-center gap-0.5 self-start text-sm print:hidden">
        <ChevronLeft size={14} aria-hidden />
        身份信息更正
      </Link>
      <CorrectionReview key={data.correctionId + data.state} correction={data} />
    </div>
  )
}
