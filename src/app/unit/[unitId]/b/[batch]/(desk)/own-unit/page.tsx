import type { Metadata } from 'next'
import { pageAnswer } from '@/app/page-answer'
import { ErrorState } from '@/components/ui/error-state'
import { HandoverNotices } from '@/modules/unit/components/handover-notices'
import { OwnUnitFacts } from '@/modules/unit/components/own-unit-facts'
import { openUnitPage, type UnitPageParams } from '../../../../../unit-page'

const title = '本单位信息'

export const metadata: Metadata = { title }

/** 本单位信息: what is registered of the acting unit, whether its name is right, and how to have it corrected. */
export default async function OwnUnitPage({ params }: { params: Promise<UnitPageParams> }) {
  const { api } = await openUnitPage(await params)
  const { data, refusal } = await pageAnswer(Promise.all([api.ownUnit.load(), api.ownUnit.handovers()]))
  if (refusal) return <ErrorState refusal={refusal} />
  const [unit, handovers] = data
  return (
    <div className="flex flex-col gap-3">
      <h1 className="text-lg font-bold">{title}</h1>
      <HandoverNotices handovers={handovers} />
      <OwnUnitFacts unit={unit} />
    </div>
  )
}
