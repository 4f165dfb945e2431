import { Notice } from '@/components/ui/notice'
import { chinaShortTime } from '@/lib/china-time'
import type { Dossier } from '../schema'
import { lastReturn } from './last-return'

/** Until it is sent up again: by whom it was returned, when and why, before anything else. */
export function ReturnNotice({ dossier }: { dossier: Pick<Dossier, 'state' | 'timeline'> }) {
  const last = lastReturn(dossier)
  if (!last) return null
  return (
    <Notice tone="warn" title={`${last.actorUnitName} ${chinaShortTime(last.at)} 退回`}>
      <p className="whitespace-pre-wrap">{last.reason}</p>
    </Notice>
  )
}
