'use client'

import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { idTypeNames, idTypes } from '@/modules/account/rules/id-types'
import type { ApplicantFieldKey, ApplicantTyping, FieldProblems } from './applicant-typing'

interface ApplicantFieldsProps {
  typed: ApplicantTyping
  onType: (change: Partial<ApplicantTyping>) => void
  problems: FieldProblems
  /** 更正: what may stay empty, and what it is now. */
  now?: { idNumber: string; mobile: string }
  /** 申请更正: the mobile is the applicant's own by then. */
  withoutMobile?: boolean
}

const idTypeOptions = idTypes.map((value) => ({ value, label: idTypeNames[value] }))

/** Name, document and mobile of an applicant, for 新增 and 更正. */
export function ApplicantFields({ typed, onType, problems, now, withoutMobile = false }: ApplicantFieldsProps) {
  const field = (key: Exclude<ApplicantFieldKey, 'idType'>) => ({
    value: typed[key],
    onValueChange: (text: string) => onType({ [key]: text }),
    error: problems[key] ?? null,
    required: now === undefined || key === 'name',
  })
  return (
    <>
      <TextField label="姓名" maxLength={120} {...field('name')} />
      <Select
        label="证件类型"
        required={now === undefined}
        options={idTypeOptions}
        value={typed.idType}
        onValueChange={(value) => onType({ idType: idTypes.find((type) => type === value) ?? 'RESIDENT_ID' })}
        error={problems.idType ?? null}
      />
      <TextField
        label="证件号码"
        maxLength={50}
        hint={now ? `现为 ${now.idNumber}；不更正的，请留空。` : '请对照证件填写：保存后作为本批申报的登录账户。'}
        {...field('idNumber')}
      />
      {!withoutMobile && (
        <TextField
          label="手机号"
          type="tel"
          maxLength={50}
          hint={now ? `现为 ${now.mobile || '未登记'}；不更正的，请留空。` : undefined}
          {...field('mobile')}
        />
      )}
    </>
  )
}
