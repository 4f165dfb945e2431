import type { ReactNode } from 'react'
import type { CheckedForm } from '@/components/form/use-checked-form'
import { TextField } from '@/components/ui/text-field'

interface UnitFieldInputsProps {
  form: CheckedForm
  /** A prefecture's two names. */
  hasGovernment: boolean
  /** Below a field: what somebody else put there meanwhile. */
  after?: (path: string) => ReactNode
}

/** Name, codes and telephone of a unit. */
export function UnitFieldInputs({ form, hasGovernment, after }: UnitFieldInputsProps) {
  return (
    <>
      <TextField
        label="单位名称"
        required
        hint="须与单位公章一致，最多 100 个字"
        after={after?.('name')}
        frameClassName="sm:col-span-2"
        {...form.field('name')}
      />
      {hasGovernment && (
        <TextField
          label="市（州）政府名称"
          required
          hint="推荐单位为市（州）政府，人社局承办"
          after={after?.('governmentName')}
          frameClassName="sm:col-span-2"
          {...form.field('governmentName')}
        />
      )}
      <TextField
        label="统一社会信用代码"
        hint="18 位；与组织机构代码至少填写一项"
        after={after?.('uscc')}
        {...form.field('uscc')}
      />
      <TextField
        label="组织机构代码"
        hint="8 位加 1 位校验码，如 71526726-X"
        after={after?.('orgCode')}
        {...form.field('orgCode')}
      />
      <TextField label="单位电话" after={after?.('phone')} {...form.field('phone')} />
    </>
  )
}
