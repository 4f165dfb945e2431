'use client'

import { useQuery } from '@tanstack/react-query'
import { refusalOf } from '@/api/client'
import { Dialog } from '@/components/ui/dialog'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { UnitChange } from '../schema'
import { ChangeOperatorDialog } from './change-operator-dialog'
import { DeclineNameDialog } from './decline-name-dialog'
import { EditOperatorDialog } from './edit-operator-dialog'
import { EditUnitDialog } from './edit-unit-dialog'
import { UnitDetailDialog, type UnitView } from './unit-detail-dialog'
import { DeactivateDialog, ReactivateDialog } from './unit-status-dialog'
import { useSubordinateApi, type SuperiorAudience } from './use-subordinate-api'

interface UnitDialogsProps {
  audience: SuperiorAudience
  unitId: string
  view: UnitView
  onView: (view: UnitView) => void
  onClose: () => void
  /** After a change was saved; the detail is then shown anew. */
  onDone: (change: UnitChange, message: string) => void
}

/** One unit in a dialog: what it is, and each thing that can be done with it. */
export function UnitDialogs({ audience, unitId, view, onView, onClose, onDone }: UnitDialogsProps) {
  const api = useSubordinateApi(audience)
  const detail = useQuery({
    queryKey: ['subordinates', 'detail', audience, unitId],
    queryFn: () => api.load.query({ unitId }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
  const unit = detail.data
  if (!unit) {
    return (
      <Dialog open size="wide" onClose={onClose} title="下级单位">
        {detail.isError ? (
          <ErrorState refusal={refusalOf(detail.error)} onRetry={() => void detail.refetch()} />
        ) : (
          <Skeleton label="正在加载单位信息" lines={6} />
        )}
      </Dialog>
    )
  }
  const shared = { audience, unit, onDone, onClose: () => onView('detail') }
  switch (view) {
    case 'detail':
      return <UnitDetailDialog audience={audience} unit={unit} onClose={onClose} onView={onView} onDone={onDone} />
    case 'edit':
      return <EditUnitDialog {...shared} />
    case 'contact':
      return <EditOperatorDialog {...shared} />
    case 'operator':
      return <ChangeOperatorDialog {...shared} />
    case 'decline': {
      const request = unit.nameCorrections.find(({ state }) => state === 'PENDING')
      // Answered or taken back meanwhile: the detail tells what became of it.
      if (!request) {
        return <UnitDetailDialog audience={audience} unit={unit} onClose={onClose} onView={onView} onDone={onDone} />
      }
      return <DeclineNameDialog {...shared} request={request} />
    }
    case 'deactivate':
      return <DeactivateDialog {...shared} />
    case 'reactivate':
      return <ReactivateDialog {...shared} />
  }
}
