'use client'

import { Plus, Trash2 } from 'lucide-react'
import { v4 as randomKey } from 'uuid'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { IndicatorInput } from '../edit-schema'
import { categoryName, trackName } from '../rules/batch-words'
import { categoriesInOrder, tracksInOrder, type BatchFormValues } from './batch-form-values'

type Row = BatchFormValues['indicators'][number]

interface IndicatorRowsProps {
  values: BatchFormValues
  onChange: (indicators: Row[]) => void
}

const kindOptions = [
  { value: 'MAXIMUM', label: '不超过' },
  { value: 'MINIMUM', label: '不少于（仅提示）' },
]

/** What the quota counts: a category, all of it or one track, as a maximum or as a minimum that only warns. */
export function IndicatorRows({ values, onChange }: IndicatorRowsProps) {
  const rows = values.indicators
  const change = (index: number, part: Partial<IndicatorInput>) =>
    onChange(rows.map((row, place) => (place === index ? { ...row, ...part } : row)))
  const categories = categoriesInOrder.map((value) => ({ value, label: categoryName[value] }))
  const tracks = [
    { value: '', label: '全部专项' },
    ...tracksInOrder.map((value) => ({ value, label: trackName[value] })),
  ]

  return (
    <>
      <p className="text-xs text-ink-3">
        每个申报类别和专项至少要计入一项“不超过”的指标，否则届时不能上报。各单位的限额在“推荐限额预设”中填写。
      </p>
      <ul className="flex flex-col gap-2">
        {rows.map((row, index) => {
          const name = row.label || `第 ${index + 1} 项`
          return (
            <li
              key={row.key}
              className="grid grid-cols-[minmax(0,1fr)_160px_136px_150px_auto] items-start gap-2 max-[860px]:grid-cols-2"
            >
              <TextField
                label={`指标名称（第 ${index + 1} 项）`}
                labelHidden
                maxLength={60}
                placeholder="指标名称"
                value={row.label}
                onValueChange={(label) => change(index, { label })}
              />
              <Select
                label={`${name} 的类别`}
                labelHidden
                options={categories}
                value={row.category}
                onValueChange={(category) => change(index, { category: category === 'RESERVE' ? 'RESERVE' : 'LEADER' })}
              />
              <Select
                label={`${name} 的专项`}
                labelHidden
                options={tracks}
                value={row.track ?? ''}
                onValueChange={(track) => change(index, { track: tracksInOrder.find((one) => one === track) ?? null })}
              />
              <Select
                label={`${name} 的性质`}
                labelHidden
                options={kindOptions}
                value={row.kind}
                onValueChange={(kind) => change(index, { kind: kind === 'MINIMUM' ? 'MINIMUM' : 'MAXIMUM' })}
              />
              <Button
                aria-label={`删去指标 ${name}`}
                icon={Trash2}
                onClick={() => onChange(rows.filter((_row, place) => place !== index))}
              >
                删去
              </Button>
            </li>
          )
        })}
      </ul>
      <div>
        <Button
          size="small"
          icon={Plus}
          disabled={rows.length >= 20}
          onClick={() =>
            onChange([
              ...rows,
              { key: randomKey(), id: null, label: '', category: 'LEADER', track: null, kind: 'MAXIMUM' },
            ])
          }
        >
          增加指标
        </Button>
      </div>
    </>
  )
}
