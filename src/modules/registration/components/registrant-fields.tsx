import type { CheckedForm } from '@/components/form/use-checked-form'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { idTypeNames, idTypes } from '@/modules/account/rules/id-types'
import type { OwnRegistration } from '../schema'

const idTypeOptions = idTypes.map((value) => ({ value, label: idTypeNames[value] }))

/** Who is to act for the unit. What was saved of ID number and mobile stays when the field is left blank. */
export function RegistrantFields({ form, own }: { form: CheckedForm; own: OwnRegistration | null }) {
  const kept = (masked: string) => `已填 ${masked}，不改的不用填`
  return (
    <>
      <TextField label="经办人姓名" required hint="与证件一致" {...form.field('operator.name')} />
      <TextField label="职务" required hint="部门和职务" {...form.field('operator.post')} />
      <Select label="证件类型" required options={idTypeOptions} {...form.field('operator.idType')} />
      <TextField
        label="证件号码"
        required={own === null}
        hint={own ? kept(own.idNumberMasked) : '扫码登录时按证件号码核对，请对照证件填写'}
        {...form.field('operator.idNumber')}
      />
      <TextField
        label="手机号"
        required={own === null}
        inputMode="tel"
        hint={own ? kept(own.mobileMasked) : '查询注册进度时要用'}
        {...form.field('operator.mobile')}
      />
      <TextField label="电子邮箱" required inputMode="email" {...form.field('operator.email')} />
      <TextField label="办公电话" hint="可不填" {...form.field('operator.phone')} />
    </>
  )
}
