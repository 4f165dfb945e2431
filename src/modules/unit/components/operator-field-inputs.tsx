import type { CheckedForm } from '@/components/form/use-checked-form'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { idTypeNames, idTypes } from '@/modules/account/rules/id-types'

const idTypeOptions = idTypes.map((value) => ({ value, label: idTypeNames[value] }))

/** Who is to act for the unit: the document is what the platform's scan is compared with. */
export function OperatorFieldInputs({ form }: { form: CheckedForm }) {
  return (
    <>
      <TextField label="经办人姓名" required {...form.field('operator.name')} />
      <Select label="证件类型" required options={idTypeOptions} {...form.field('operator.idType')} />
      <TextField
        label="证件号码"
        required
        hint="经办人扫码登录时按证件号码核对，请对照证件填写"
        {...form.field('operator.idNumber')}
      />
      <TextField label="手机号" required inputMode="tel" {...form.field('operator.mobile')} />
      <ContactInputs form={form} prefix="operator." />
    </>
  )
}

/** What may be left out. */
export function ContactInputs({ form, prefix }: { form: CheckedForm; prefix: string }) {
  return (
    <>
      <TextField label="职务" hint="部门或职务，可不填" {...form.field(`${prefix}post`)} />
      <TextField label="办公电话" hint="可不填" {...form.field(`${prefix}phone`)} />
      <TextField label="电子邮箱" hint="可不填" {...form.field(`${prefix}email`)} />
    </>
  )
}

/** Empty texts for all fields of a new operator. */
export const emptyOperator = {
  'operator.name': '',
  'operator.idType': 'RESIDENT_ID',
  'operator.idNumber': '',
  'operator.mobile': '',
  'operator.post': '',
  'operator.phone': '',
  'operator.email': '',
}

/** The operator of an input from the texts of the fields. */
export function operatorOf(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(emptyOperator).map((path) => [path.slice('operator.'.length), values[path] ?? '']),
  )
}
