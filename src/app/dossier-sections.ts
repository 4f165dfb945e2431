import { readSection } from '@/modules/application/rules/form-content'
import { formDefinition, isDraftSection } from '@/modules/application/rules/form-definition/form-definition'
import { describeSection } from '@/modules/application/rules/form-view'
import type { DossierSection } from '@/modules/review/components/dossier-section'
import type { Dossier } from '@/modules/review/schema'

/** The submitted form ready to be shown: labels instead of codes, resolved on the server to spare the browser the lists. */
export function dossierSections({ form, attachments }: Pick<Dossier, 'form' | 'attachments'>): DossierSection[] {
  return formDefinition.sections.filter(isDraftSection).map((section) => ({
    ...describeSection(section, readSection(form[section.key]), { attachments }),
    titleKeys: section.table?.titleColumns ?? [],
  }))
}

/** Until when 不通过 can be revoked, for the dialog that asks for it. */
export function revocableWords(coolingOffHours: number): string {
  return coolingOffHours === 0
    ? '办理后本单位不能撤销；确有错误的，请联系人社厅。'
    : `办理后 ${coolingOffHours} 小时内，本单位可以在“审核不通过人员名单”中撤销；此后只有人社厅可以撤销。`
}
