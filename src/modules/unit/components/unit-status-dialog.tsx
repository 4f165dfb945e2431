'use client'

import { useRef, useState, type ReactNode } from 'react'
import { refusalOf } from '@/api/client'
import { KnownTick } from '@/components/form/known-tick'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import type { Refusal } from '@/lib/domain-error'
import type { UnitChange } from '../schema'
import type { UnitDialogProps } from './edit-unit-dialog'
import { useSubordinateApi } from './use-subordinate-api'

/** 注销: says what ends, and what would be in the way. */
export function DeactivateDialog({ audience, unit, onClose, onDone }: UnitDialogProps) {
  const api = useSubordinateApi(audience)
  return (
    <StatusDialog
      title={`注销单位：${unit.name}`}
      action="注销单位"
      isEnding
      onClose={onClose}
      act={() => api.deactivate.mutate({ unitId: unit.unitId, version: unit.version })}
      onDone={(change) => onDone(change, `“${unit.name}”已注销`)}
    >
      <p>
        注销后，该单位的经办人和申报人的<b className="text-stop">登录立即失效</b>
        ，不能再登录。单位的办理记录保留，需要时可以恢复。
      </p>
      <p className="mt-1">有申报信息、有效的下级单位或未移除的申报人账户的，不能注销。</p>
    </StatusDialog>
  )
}

/** 恢复: the unit and its account as they were. */
export function ReactivateDialog({ audience, unit, onClose, onDone }: UnitDialogProps) {
  const api = useSubordinateApi(audience)
  return (
    <StatusDialog
      title={`恢复单位：${unit.name}`}
      action="恢复单位"
      onClose={onClose}
      act={(conflictKnown) => api.reactivate.mutate({ unitId: unit.unitId, version: unit.version, conflictKnown })}
      onDone={(change) => onDone(change, `“${unit.name}”已恢复`)}
    >
      <p>恢复后，经办人{unit.operator ? ` ${unit.operator.name} ` : ''}可以重新扫码登录。</p>
    </StatusDialog>
  )
}

interface StatusDialogProps {
  title: string
  action: string
  isEnding?: boolean
  children: ReactNode
  /** @param conflictKnown he has read a refusal that may be passed knowingly */
  act: (conflictKnown: boolean) => Promise<UnitChange>
  onDone: (change: UnitChange) => void
  onClose: () => void
}

function StatusDialog({ title, action, isEnding = false, children, act, onDone, onClose }: StatusDialogProps) {
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [conflictKnown, setConflictKnown] = useState(false)
  const inFlight = useRef(false)

  async function run() {
    if (inFlight.current) return
    inFlight.current = true
    setIsBusy(true)
    setRefusal(null)
    try {
      onDone(await act(conflictKnown))
    } catch (error) {
      setRefusal(refusalOf(error))
    } finally {
      inFlight.current = false
      setIsBusy(false)
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={children}
      footer={
        <>
          <Button onClick={onClose}>返回，不办理</Button>
          <Button variant={isEnding ? 'dangerFilled' : 'primary'} busy={isBusy} onClick={() => void run()}>
            {action}
          </Button>
        </>
      }
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      <KnownTick refusal={refusal} checked={conflictKnown} onCheckedChange={setConflictKnown} />
    </Dialog>
  )
}
