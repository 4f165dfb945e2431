'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { chinaDateTime, fromChinaLocal, toChinaLocal } from '@/lib/china-time'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { BatchDesk } from '../edit-schema'
import { checkWindows } from '../rules/check-windows'
import { windowLabels } from '../rules/window-labels'
import { FormCard } from './form-card'

type Level = BatchDesk['windows'][number]['level']
type Typed = Record<Level, { opensAt: string; closesAt: string }>

/** 办理时间 of a batch in preparation: four levels, saved together. */
export function WindowsForm({ batch }: { batch: BatchDesk }) {
  const { batch: api } = useApiClient().province
  const showToast = useToast()
  const deed = useDeed()
  const typing = useKeptTyping<Typed>(`windows.${batch.code}.${String(batch.savedAt)}`, () => typedOf(batch))
  const { value: typed, change: setTyped } = typing
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [isChecked, setIsChecked] = useState(false)
  const windows = windowLabels.flatMap(([level]) => {
    const opensAt = fromChinaLocal(typed[level].opensAt)
    const closesAt = fromChinaLocal(typed[level].closesAt)
    return opensAt && closesAt ? [{ level, opensAt, closesAt }] : []
  })
  const { refusals, warnings } = checkWindows(windows)
  const isComplete = windows.length === windowLabels.length

  async function save() {
    setIsChecked(true)
    if (!isComplete || refusals.length > 0 || (warnings.length > 0 && !isConfirmed)) return
    const isDone = await deed.run(() =>
      api.setWindows.mutate({
        batchCode: batch.code,
        savedAt: batch.savedAt,
        windows,
        warningsConfirmed: isConfirmed,
      }),
    )
    if (!isDone) return
    typing.forget()
    showToast('办理时间已保存')
  }

  return (
    <FormCard title="办理时间">
      <Table
        caption="四级办理时间"
        head={
          <>
            <th scope="col">级别</th>
            <th scope="col">开始</th>
            <th scope="col">截止</th>
          </>
        }
      >
        {windowLabels.map(([level, label]) => (
          <tr key={level}>
            <th scope="row" className="bg-paper">
              {label}
            </th>
            {(['opensAt', 'closesAt'] as const).map((side) => (
              <td key={side}>
                <TextField
                  label={`${label} ${side === 'opensAt' ? '开始时间' : '截止时间'}`}
                  labelHidden
                  type="datetime-local"
                  value={typed[level][side]}
                  onValueChange={(text) => setTyped({ ...typed, [level]: { ...typed[level], [side]: text } })}
                  error={isChecked && !fromChinaLocal(typed[level][side]) ? '请填写日期和时间' : null}
                />
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {refusals.length > 0 && (
        <Notice tone="stop" title="时间不能这样设置" announced>
          {refusals.map((words) => (
            <p key={words}>{words}。</p>
          ))}
        </Notice>
      )}
      {refusals.length === 0 && warnings.length > 0 && (
        <Notice tone="warn" title="请核对" announced>
          {warnings.map((words) => (
            <p key={words}>{words}。</p>
          ))}
          <Checkbox
            label="仍按此办理"
            checked={isConfirmed}
            onCheckedChange={setIsConfirmed}
            error={isChecked && !isConfirmed ? '请勾选，或修改时间' : null}
          />
        </Notice>
      )}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <div>
        <Button variant="primary" busy={deed.isBusy} onClick={() => void save()}>
          保存办理时间
        </Button>
      </div>
    </FormCard>
  )
}

/** 办理时间 of a batch that is open or over. */
export function WindowsTable({ windows }: Pick<BatchDesk, 'windows'>) {
  return (
    <Table
      caption="四级办理时间"
      head={
        <>
          <th scope="col">级别</th>
          <th scope="col">开始</th>
          <th scope="col">截止</th>
        </>
      }
    >
      {windowLabels.map(([level, label]) => {
        const window = windows.find((one) => one.level === level)
        return (
          <tr key={level}>
            <td>{label}</td>
            <td>{window ? chinaDateTime(window.opensAt) : '—'}</td>
            <td>{window ? chinaDateTime(window.closesAt) : '—'}</td>
          </tr>
        )
      })}
    </Table>
  )
}

function typedOf({ windows }: BatchDesk): Typed {
  const one = (level: Level) => {
    const window = windows.find((row) => row.level === level)
    return {
      opensAt: window ? toChinaLocal(window.opensAt) : '',
      closesAt: window ? toChinaLocal(window.closesAt) : '',
    }
  }
  return {
    APPLICANT: one('APPLICANT'),
    EMPLOYER: one('EMPLOYER'),
    FIRST_LEVEL: one('FIRST_LEVEL'),
    PROVINCE: one('PROVINCE'),
  }
}
