import { Notice } from '@/components/ui/notice'
import { chinaShortTime } from '@/lib/china-time'
import type { Dossier } from '../schema'

/** While it lies where it was returned to: by whom, when and why, before anything else. */
export function ReturnNotice({ dossier }: { dossier: Pick<Dossier, 'state' | 'timeline'> }) {
  if (!dossier.state.startsWith('RETURNED')) return null
  const last = dossier.timeline.findLast(({ label }) => label === '退回')
  if (!last) return null
  return (
    <Notice tone="warn" title={`${last.actorUnitName} ${chinaShortTime(last.at)} 退回`}>
      <p className="whitespace-pre-wrap">{last.reason}</p>
    </Notice>
  )
}
