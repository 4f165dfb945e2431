import type { Locator, Page } from 'playwright-core'
import { present, type FieldValue } from '@/modules/application/rules/form-content'
import type { FieldDefinition, SectionDefinition } from '@/modules/application/rules/form-definition/definition-types'
import { attachmentKindOf, formDefinition } from '@/modules/application/rules/form-definition/form-definition'
import { dictionaryEntries } from '@/modules/dictionary/rules/dictionaries'
import type { CompleteForm } from '../../../prisma/seed/complete-form'
import { examplePdf, examplePhoto } from '../../../prisma/seed/example-files'

/** Types the whole form, section after section, as an applicant does, files included. */
export async function fillForm(page: Page, address: string, { form, attachments }: CompleteForm): Promise<void> {
  await page.goto(`${address}/form/basic`, { waitUntil: 'networkidle' })
  for (const section of formDefinition.sections) {
    const content = form[section.key]
    if (!content) continue
    await openSection(page, section)
    await typeFields(page.locator('main'), section.fields ?? [], content.fields)
    for (const [index, row] of content.rows.entries()) {
      await page.getByRole('button', { name: '添加一项' }).click()
      const card = page.getByRole('region', { name: `第 ${index + 1} 项`, exact: true })
      await typeFields(card, section.table?.columns ?? [], row.values)
      await uploadProof(card, section, attachments, row.id)
      await card.getByRole('button', { name: `收起第 ${index + 1} 项` }).click()
    }
    if (section.key === 'basic') await upload(page.locator('main'), '选择照片上传', 'photo')
    await page.getByText(/已保存 \d/).waitFor()
  }
  await uploadAttachments(page, attachments)
}

/** By the list at the left, as one goes from section to section. */
async function openSection(page: Page, section: SectionDefinition): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${section.shortLabel}`) })
    .click()
  await page.waitForURL(new RegExp(`/form/${section.key}$`))
  await page.getByRole('heading', { name: section.label }).first().waitFor()
}

async function typeFields(
  place: Locator,
  fields: readonly FieldDefinition[],
  values: Record<string, FieldValue>,
): Promise<void> {
  for (const field of fields) {
    const value = values[field.key]
    if (value === undefined || value === null || value === '' || field.bound) continue
    await typeField(place, field, value)
  }
}

async function typeField(place: Locator, field: FieldDefinition, value: FieldValue): Promise<void> {
  const entries = field.dict ? dictionaryEntries(field.dict) : undefined
  if (typeof value === 'boolean') {
    const group = place.getByRole('group', { name: named(field.label) })
    await group.getByLabel(value ? '是' : '否', { exact: true }).check()
  } else if (Array.isArray(value)) {
    const group = place.getByRole('group', { name: named(field.label) })
    for (const code of value) {
      const label = entries?.find((entry) => entry.code === code)?.label ?? code
      await group.getByLabel(label, { exact: true }).check()
    }
  } else if (value === present) {
    await place.getByLabel('至今', { exact: true }).check()
  } else if (entries) {
    await control(place, field).selectOption(value ?? '')
  } else {
    await control(place, field).fill(value ?? '')
  }
}

function control(place: Locator, field: FieldDefinition): Locator {
  return place.getByLabel(named(field.label))
}

/** The label as it stands, with or without the mark of a required field. */
function named(label: string): RegExp {
  return new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(\\*|（必填）)*\\s*$`)
}

async function uploadProof(
  card: Locator,
  section: SectionDefinition,
  attachments: CompleteForm['attachments'],
  rowId: string,
): Promise<void> {
  const column = section.table?.columns.find(({ attachmentKind }) => attachmentKind)
  if (!column?.attachmentKind || !attachments.some((file) => file.rowId === rowId)) return
  await upload(card, '选择文件上传', column.attachmentKind)
}

async function uploadAttachments(page: Page, attachments: CompleteForm['attachments']): Promise<void> {
  const section = formDefinition.sections.find(({ key }) => key === 'attachments')
  if (section) await openSection(page, section)
  const alone = attachments.filter((file) => file.rowId === null && file.kind !== 'photo')
  for (const { kind } of alone) await upload(page.locator('main'), '选择文件上传', kind)
}

async function upload(place: Locator, label: string, kind: string): Promise<void> {
  const definition = attachmentKindOf(formDefinition, kind)
  if (!definition) throw new Error(`The form has no attachment ${kind}`)
  const isPhoto = kind === 'photo'
  const fileName = isPhoto ? '证件照.jpg' : `${definition.label.replaceAll(/[（）、，]/g, '')}.pdf`
  const name = `${label}：${definition.label}`
  await place.locator(`input[type=file][aria-label="${name}"]`).setInputFiles({
    name: fileName,
    mimeType: isPhoto ? 'image/jpeg' : 'application/pdf',
    buffer: Buffer.from(isPhoto ? await examplePhoto(7) : await examplePdf(kind)),
  })
  const stored = place.getByRole('button', { name: new RegExp(`^${fileName}.*查看`) })
  await (isPhoto ? place.getByAltText('证件照') : stored).waitFor()
}
