'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Counter } from '@/components/ui/counter'
import { Dialog } from '@/components/ui/dialog'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { chinaDateTime, fromChinaLocal, toChinaLocal } from '@/lib/china-time'
import { useKeptTyping } from '@/lib/use-kept-typing'
import type { BatchDesk, Subject } from '../edit-schema'
import { levelName } from '../rules/batch-words'
import { changeWarnings } from '../rules/check-window-change'
import { SubjectSearch } from './subject-search'

type Scope = 'all' | 'unit' | 'applicant'

const scopes = [
  { value: 'all', label: '全部单位和人员' },
  { value: 'unit', label: '一个单位' },
  { value: 'applicant', label: '一个人' },
]
const scopeHints: Record<Scope, string> = {
  all: '所有单位和申报人的时间一起改变。',
  unit: '只对这个单位本身和它自己的申报人有效，不含其下级单位。',
  applicant: '只对这个人的申报有效：他本人填报，以及各级单位上报他的申报。',
}

/** 延期: for whom, which window, until when, and why. */
export function ExtendDialog({ batch, onClose }: { batch: BatchDesk; onClose: () => void }) {
  const { batch: api } = useApiClient().province
  const showToast = useToast()
  const deed = useDeed()
  const [scope, setScope] = useState<Scope>('all')
  const [subject, setSubject] = useState<Subject | null>(null)
  const [chosenLevel, setLevel] = useState<string>('')
  const [until, setUntil] = useState('')
  const { value: reason, change: setReason, forget } = useKeptTyping(`extend.${batch.code}`, '')
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [isChecked, setIsChecked] = useState(false)

  const levels: Subject['levels'] = scope === 'all' ? batch.windows : (subject?.levels ?? [])
  const level = levels.find((one) => one.level === chosenLevel) ?? levels[0]
  const forAll = batch.windows.find((window) => window.level === level?.level)
  const closesAt = fromChinaLocal(until)
  const warnings =
    closesAt && forAll && level?.closesAt
      ? changeWarnings({
          subject: subject?.name ?? null,
          spans: batch.windows,
          level: forAll.level,
          current: { opensAt: forAll.opensAt, closesAt: level.closesAt },
          opensAt: forAll.opensAt,
          closesAt,
          warningsConfirmed: isConfirmed,
          now: forAll.opensAt,
        })
      : []
  const isEarlier = closesAt !== null && Boolean(level?.closesAt && closesAt < level.closesAt)
  const verb = isEarlier ? '提前至' : '延至'
  const isShort = [...reason.trim()].length < 2

  async function save() {
    setIsChecked(true)
    if (!level?.closesAt || !closesAt || isShort || (scope !== 'all' && !subject)) return
    if (warnings.length > 0 && !isConfirmed) return
    const seenClosesAt = level.closesAt
    const isDone = await deed.run(() =>
      api.changeWindow.mutate({
        batchCode: batch.code,
        level: level.level,
        unitId: scope === 'unit' ? (subject?.id ?? null) : null,
        applicantId: scope === 'applicant' ? (subject?.id ?? null) : null,
        seenClosesAt,
        closesAt,
        reason,
        warningsConfirmed: isConfirmed,
      }),
    )
    if (!isDone) return
    forget()
    showToast(`${levelName(level.level)}已${verb} ${chinaDateTime(closesAt)}`)
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={isEarlier ? '提前截止' : '延期'}
      description="修改会记入批次办理记录，并立即生效。"
      footer={
        <>
          <Button onClick={onClose}>返回，不办理</Button>
          <Button variant="primary" busy={deed.isBusy} onClick={() => void save()}>
            {closesAt ? `${verb} ${chinaDateTime(closesAt)}` : '延期'}
          </Button>
        </>
      }
    >
      <RadioGroup
        label="改变谁的时间"
        options={scopes}
        value={scope}
        hint={scopeHints[scope]}
        onValueChange={(value) => {
          setScope(value === 'unit' || value === 'applicant' ? value : 'all')
          setSubject(null)
        }}
      />
      {scope !== 'all' && (
        <SubjectSearch
          key={scope}
          batchCode={batch.code}
          kind={scope}
          chosen={subject}
          onChoose={setSubject}
          error={isChecked && !subject ? '请查找并选择' : null}
        />
      )}
      {level && (
        <>
          <Select
            label="改变哪一级的时间"
            options={levels.map((one) => ({
              value: one.level,
              label: `${levelName(one.level)}${one.closesAt ? `（现为 ${chinaDateTime(one.closesAt)}）` : '（未设置）'}`,
            }))}
            value={level.level}
            onValueChange={setLevel}
          />
          <TextField
            label="新的截止时间"
            required
            type="datetime-local"
            min={level.closesAt ? toChinaLocal(level.closesAt) : undefined}
            value={until}
            onValueChange={setUntil}
            error={isChecked && !closesAt ? '请填写日期和时间' : null}
          />
          {warnings.length > 0 && (
            <Notice tone="warn" title="请核对" announced>
              {warnings.map((words) => (
                <p key={words}>{words}。</p>
              ))}
              <Checkbox
                label="仍按此办理"
                checked={isConfirmed}
                onCheckedChange={setIsConfirmed}
                error={isChecked && !isConfirmed ? '请勾选，或另选时间' : null}
              />
            </Notice>
          )}
          <Textarea
            label="理由"
            required
            rows={3}
            value={reason}
            onValueChange={setReason}
            error={isChecked && isShort ? '请写明理由（至少 2 个字）' : null}
            aside={<Counter text={reason} max={500} />}
          />
        </>
      )}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
    </Dialog>
  )
}
