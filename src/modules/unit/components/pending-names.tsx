'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useIsHydrated } from '@/components/ui/use-is-hydrated'
import { useSubordinateApi, type SuperiorAudience } from './use-subordinate-api'

interface PendingNamesProps {
  audience: SuperiorAudience
  /** The list shows nothing else already. */
  isShown: boolean
  onShow: () => void
}

/** How many units below wait for an answer about their name. */
export function PendingNames({ audience, isShown, onShow }: PendingNamesProps) {
  const api = useSubordinateApi(audience)
  const isHydrated = useIsHydrated()
  const { data: count = 0 } = useQuery({
    queryKey: ['subordinates', 'pending-names', audience],
    queryFn: () => api.pendingNames.query(),
  })
  // The sidebar asks the same, and may have its answer already.
  if (!isHydrated || count === 0 || isShown) return null
  return (
    <Notice tone="warn" title={`${count} 个单位申请更正名称，等待答复`} className="print:hidden">
      <Button size="small" className="mt-1" onClick={onShow}>
        看 {count} 个单位的申请
      </Button>
    </Notice>
  )
}
