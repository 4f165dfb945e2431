import type { Metadata } from 'next'
import { requireActor } from '@/api/server'
import { BatchForm } from '@/modules/batch/components/batch-form'
import { StartFrame } from '../start-frame'

export const metadata: Metadata = { title: '新建批次' }

/** 新建批次. */
export default async function NewBatchPage() {
  const actor = await requireActor('PROVINCIAL_HR')
  return (
    <StartFrame actor={actor}>
      <h1 className="text-lg font-bold">新建批次</h1>
      <BatchForm batch={null} back="/province" />
    </StartFrame>
  )
}
