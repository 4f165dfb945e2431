import type { Metadata } from 'next'
import { OfficerDesk } from '@/modules/unit/components/officer-desk'
import { openProvincePage } from '../../../../province-page'

export const metadata: Metadata = { title: '人社厅经办人' }

/** The persons who act for provincial HR. */
export default async function OfficersPage({ params }: { params: Promise<{ batch: string }> }) {
  const { batch: code } = await params
  const { api } = await openProvincePage(code)
  return <OfficerDesk officers={await api.units.officers()} />
}
