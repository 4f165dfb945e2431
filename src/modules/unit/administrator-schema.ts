import { z } from 'zod'
import { chinaDate } from '@/lib/china-time'
import { oneLineText } from '@/lib/one-line-text'
import { parseIdNumberOfType } from '@/modules/account/rules/id-number'
import { parseMobile } from '@/modules/account/rules/mobile'
import { parsePersonName } from '@/modules/account/rules/person-name'

/** What the installation's first account needs; each field can be asked for and checked by itself. */
export const administratorFields = z.object({
  unitName: oneLineText('单位名称', { min: 2, max: 100 }),
  name: z.string().transform((text, context) => {
    const parsed = parsePersonName(text)
    if (parsed.ok) return parsed.name
    context.addIssue({ code: 'custom', message: parsed.message })
    return z.NEVER
  }),
  idNumber: z.string().transform((text, context) => {
    const parsed = parseIdNumberOfType('RESIDENT_ID', text, chinaDate(new Date()))
    if (parsed.ok) return parsed.number
    context.addIssue({ code: 'custom', message: parsed.message })
    return z.NEVER
  }),
  mobile: z.string().transform((text, context) => {
    const parsed = parseMobile(text)
    if (parsed.ok) return parsed.number
    context.addIssue({ code: 'custom', message: parsed.message })
    return z.NEVER
  }),
})

export type AdministratorFields = z.output<typeof administratorFields>
