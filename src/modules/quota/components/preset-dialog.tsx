'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { RestoredNotice } from '@/components/ui/restored-notice'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { PresetCell, PresetPage, PresetRow } from '../schema'
import { tidyNumber } from './planned-number'
import { limitDoubt } from './limit-doubt'
import { limitProblem } from './limit-problem'

interface PresetDialogProps {
  batchCode: string
  indicators: PresetPage['indicators']
  row: PresetRow
  onClose: () => void
  onSaved: () => void
}

/** The limits of one unit, with the numbers that bound them from below. */
export function PresetDialog({ batchCode, indicators, row, onClose, onSaved }: PresetDialogProps) {
  const { quota: api } = useApiClient().province
  const showToast = useToast()
  const deed = useDeed()
  const typing = useKeptTyping<Record<string, string>>(`preset.${batchCode}.${row.unitId}`, {})
  const { value: typed, change: setTyped } = typing
  const [isChecked, setIsChecked] = useState(false)
  /** The doubts that were looked at: other numbers are asked about again. */
  const [confirmed, setConfirmed] = useState('')
  const labelOf = (cell: PresetCell) => indicators.find(({ id }) => id === cell.indicatorId)?.label ?? ''
  const textOf = (cell: PresetCell) => typed[cell.indicatorId] ?? String(cell.limit ?? '')
  const problemOf = (cell: PresetCell) =>
    isChecked || typed[cell.indicatorId] !== undefined ? limitProblem(textOf(cell), cell) : null

  const isSound = row.cells.every((cell) => limitProblem(textOf(cell), cell) === null)
  const doubts = row.cells.flatMap((cell) => {
    const doubt = limitProblem(textOf(cell), cell) === null ? limitDoubt(textOf(cell), cell) : null
    return doubt === null ? [] : [`${labelOf(cell)} ${doubt}。`]
  })
  const mustConfirm = doubts.length > 0 && doubts.join('') !== confirmed

  async function save() {
    setIsChecked(true)
    if (!isSound || mustConfirm) return
    const changed = row.cells.filter((cell) => cell.limit === null || Number(textOf(cell)) !== cell.limit)
    const isDone =
      changed.length === 0 ||
      (await deed.run(() =>
        api.save.mutate({
          batchCode,
          unitId: row.unitId,
          limits: changed.map((cell) => ({
            indicatorId: cell.indicatorId,
            version: cell.version,
            limit: Number(textOf(cell)),
          })),
        }),
      ))
    onSaved()
    if (!isDone) return
    typing.forget()
    showToast(`${row.name}的推荐限额已保存`)
    onClose()
  }

  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={`推荐限额：${row.name}`}
      description="限额不能低于该单位已维护的计划数。没有名额的指标请填 0。"
      footer={
        <>
          <Button onClick={onClose}>返回，不保存</Button>
          <Button variant="primary" busy={deed.isBusy} onClick={() => void save()}>
            保存推荐限额
          </Button>
        </>
      }
    >
      {typing.isRestored && <RestoredNotice onStartAnew={typing.startAnew} />}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Table
          caption="各项指标的限额"
          head={
            <>
              <th scope="col">指标</th>
              <th scope="col">限额</th>
              <th scope="col">计划数</th>
              <th scope="col">已用</th>
              <th scope="col">其中退回</th>
              <th scope="col">剩余</th>
            </>
          }
        >
          {row.cells.map((cell) => {
            const indicator = indicators.find(({ id }) => id === cell.indicatorId)
            return (
              <tr key={cell.indicatorId}>
                <td className="font-bold">
                  {labelOf(cell)}
                  {indicator?.kind === 'MINIMUM' && (
                    <span className="block text-xs font-normal text-ink-2">不少于</span>
                  )}
                </td>
                <td>
                  <TextField
                    label={`${labelOf(cell)} 限额`}
                    labelHidden
                    inputMode="numeric"
                    maxLength={6}
                    value={textOf(cell)}
                    onValueChange={(text) => setTyped({ ...typed, [cell.indicatorId]: tidyNumber(text) })}
                    error={problemOf(cell)}
                    frameClassName="w-[140px]"
                    className="max-w-[80px]"
                  />
                </td>
                <td>{cell.limit === null ? '—' : (cell.planned ?? '未维护')}</td>
                <td>{cell.used}</td>
                <td>{cell.returned}</td>
                <td>{cell.planned === null ? '—' : cell.left}</td>
              </tr>
            )
          })}
        </Table>
        {doubts.length > 0 && (
          <Notice tone="warn" title="请核对" announced className="mt-3">
            {doubts.map((words) => (
              <p key={words}>{words}</p>
            ))}
            <Checkbox
              label="数字无误，仍按此保存"
              checked={!mustConfirm}
              onCheckedChange={(isOn) => setConfirmed(isOn ? doubts.join('') : '')}
              error={isChecked && mustConfirm ? '请勾选，或修改限额' : null}
            />
          </Notice>
        )}
        {/* Enter in a field saves. */}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  )
}
