'use client'

import { Plus, Trash2 } from 'lucide-react'
import { v4 as randomKey } from 'uuid'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'
import type { RegistrationMaterial } from '../schema'

interface MaterialRowsProps {
  materials: RegistrationMaterial[]
  onChange: (materials: RegistrationMaterial[]) => void
}

/** What first-level recommenders upload with their registration, beside the stamped form. */
export function MaterialRows({ materials, onChange }: MaterialRowsProps) {
  const change = (index: number, part: Partial<RegistrationMaterial>) =>
    onChange(materials.map((row, place) => (place === index ? { ...row, ...part } : row)))
  return (
    <div>
      <p className="text-sm text-ink-2">一级推荐单位注册时上传的材料</p>
      <p className="mt-0.5 mb-2 text-xs text-ink-3">加盖公章的登记表总是必须上传，不用列在这里。</p>
      <ul className="flex flex-col gap-2">
        {materials.map((row, index) => (
          <li key={row.key} className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-3">
            <TextField
              label={`材料名称（第 ${index + 1} 项）`}
              labelHidden
              maxLength={60}
              placeholder="如：经办人授权书"
              value={row.label}
              onValueChange={(label) => change(index, { label })}
            />
            <Checkbox
              label="必须上传"
              checked={row.required}
              onCheckedChange={(required) => change(index, { required })}
            />
            <Button
              aria-label={`删去材料 ${row.label || `第 ${index + 1} 项`}`}
              icon={Trash2}
              onClick={() => onChange(materials.filter((_row, place) => place !== index))}
            >
              删去
            </Button>
          </li>
        ))}
      </ul>
      <Button
        className="mt-2"
        size="small"
        icon={Plus}
        disabled={materials.length >= 10}
        onClick={() => onChange([...materials, { key: randomKey(), label: '', required: true }])}
      >
        增加材料
      </Button>
    </div>
  )
}
