'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import type { SettingsText } from './batch-form-values'
import { MaterialRows } from './material-rows'

interface SettingsFieldsProps {
  settings: SettingsText
  onChange: (settings: SettingsText) => void
}

const limitRows = [
  { key: 'ownerOpinion', label: '所属单位推荐意见' },
  { key: 'superiorOpinion', label: '上级单位推荐意见' },
  { key: 'firstLevelOpinion', label: '一级推荐单位意见' },
] as const

/** By which rules units act in this batch. */
export function SettingsFields({ settings, onChange }: SettingsFieldsProps) {
  return (
    <>
      <RadioGroup
        label="上级单位的推荐意见何时填写"
        options={[
          { value: 'forward', label: '上报前填写' },
          { value: 'approve', label: '审核通过前填写' },
        ]}
        value={settings.opinionAt}
        onValueChange={(value) => onChange({ ...settings, opinionAt: value === 'approve' ? 'approve' : 'forward' })}
      />
      <TextField
        label="“不通过”可由本单位撤销的时间（小时）"
        inputMode="numeric"
        maxLength={4}
        hint="0 表示不能撤销；人社厅在本批次结束前都可以撤销。最多 720 小时"
        frameClassName="w-[340px]"
        value={settings.coolingOffHours}
        onValueChange={(coolingOffHours) => onChange({ ...settings, coolingOffHours })}
      />
      <Checkbox
        label="上报前须填写公示情况"
        checked={settings.publicityRequired}
        onCheckedChange={(publicityRequired) => onChange({ ...settings, publicityRequired })}
      />
      {limitRows.map(({ key, label }) => (
        <div key={key} className="flex items-end gap-3">
          <TextField
            label={`${label} 最少字数`}
            inputMode="numeric"
            maxLength={4}
            frameClassName="w-[200px]"
            value={settings[key].min}
            onValueChange={(min) => onChange({ ...settings, [key]: { ...settings[key], min } })}
          />
          <TextField
            label={`${label} 最多字数`}
            inputMode="numeric"
            maxLength={4}
            frameClassName="w-[200px]"
            value={settings[key].max}
            onValueChange={(max) => onChange({ ...settings, [key]: { ...settings[key], max } })}
          />
        </div>
      ))}
      <MaterialRows
        materials={settings.registrationMaterials}
        onChange={(registrationMaterials) => onChange({ ...settings, registrationMaterials })}
      />
    </>
  )
}
