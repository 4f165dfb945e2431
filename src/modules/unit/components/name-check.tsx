'use client'

import { useState } from 'react'
import { useUnitApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { OwnUnit } from '../name-schema'
import { NameRequestDialog } from './name-request-dialog'

interface NameCheckProps {
  unit: OwnUnit
  /** On the unit's own page it also says that all is well, and offers to ask for another name. */
  always?: boolean
}

/** 核实单位名称: does the name equal the official seal? Asked until it is answered. */
export function NameCheck({ unit, always = false }: NameCheckProps) {
  const { ownUnit: api } = useUnitApiClient()
  const deed = useDeed()
  const showToast = useToast()
  const [isAsking, setIsAsking] = useState(false)
  const pending = unit.corrections.find(({ state }) => state === 'PENDING')
  const { name, governmentName, nameConfirmedAt } = unit
  if (!always && (pending || nameConfirmedAt !== null)) return null

  async function run(done: string, act: () => Promise<unknown>) {
    if (await deed.run(act)) showToast(done)
  }

  return (
    <section aria-label="核实单位名称">
      {renderNotice()}
      {isAsking && (
        <NameRequestDialog
          unit={unit}
          onClose={() => setIsAsking(false)}
          onDone={() => {
            setIsAsking(false)
            void run('更正申请已提交，等待上级单位答复', () => Promise.resolve())
          }}
        />
      )}
    </section>
  )

  function renderNotice() {
    if (pending) {
      return (
        <Notice tone="warn" title={`已申请更正为“${pending.requestedName}”`}>
          <p>
            等待上级单位“{unit.superior.name}”答复{unit.superior.phone && `（电话 ${unit.superior.phone}）`}
            ；答复前名称不变，办理不受影响。
          </p>
          {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
          <Button
            size="small"
            className="mt-1.5"
            busy={deed.isBusy}
            onClick={() =>
              void run('已撤回更正申请', () => api.withdrawName.mutate({ correctionId: pending.correctionId }))
            }
          >
            撤回申请
          </Button>
        </Notice>
      )
    }
    const ask = (
      <Button size="small" onClick={() => setIsAsking(true)}>
        申请更正名称
      </Button>
    )
    if (nameConfirmedAt !== null) {
      return (
        <Notice tone="ok" title="已核实，与单位公章一致">
          <p>公章上的名称有变动的，可以随时申请更正，由上级单位“{unit.superior.name}”办理。</p>
          <div className="mt-1.5">{ask}</div>
        </Notice>
      )
    }
    return (
      <Notice tone="warn" title="请核实单位名称">
        <p>
          本单位登记的名称是“<b>{name}</b>”{governmentName && `（推荐单位：${governmentName}）`}
          。申报表和推荐函按此打印，须与单位公章完全一致。
        </p>
        {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
        <div className="mt-1.5 flex flex-wrap gap-2">
          <Button
            size="small"
            variant="primary"
            busy={deed.isBusy}
            onClick={() => void run('已核实单位名称', () => api.confirmName.mutate({ name, governmentName }))}
          >
            与公章一致
          </Button>
          {ask}
        </div>
      </Notice>
    )
  }
}
