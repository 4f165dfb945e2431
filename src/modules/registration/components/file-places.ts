import type { FileSlot, RegistrationFacts, RegistrationFile } from '../schema'

/** One thing to be proved, with the scans that prove it. */
export interface FilePlace extends FileSlot {
  label: string
  isRequired: boolean
  files: RegistrationFile[]
}

/** The stamped form first, then what the batch asks for; last what it asked for once and somebody has sent. */
export function filePlaces({ materials, files }: Pick<RegistrationFacts, 'materials' | 'files'>): FilePlace[] {
  const sentFor = (slot: FileSlot) =>
    files.filter(({ kind, materialKey }) => kind === slot.kind && materialKey === slot.materialKey)
  const place = (slot: FileSlot, label: string, isRequired: boolean): FilePlace => ({
    ...slot,
    label,
    isRequired,
    files: sentFor(slot),
  })
  const asked = new Set(materials.map(({ key }) => key))
  const unasked = files.flatMap(({ materialKey }) =>
    materialKey !== null && !asked.has(materialKey) ? materialKey : [],
  )
  return [
    place({ kind: 'STAMPED_FORM', materialKey: null }, '加盖公章的登记表', true),
    ...materials.map(({ key, label, required }) =>
      place({ kind: 'REGISTRATION_MATERIAL', materialKey: key }, label, required),
    ),
    ...[...new Set(unasked)].map((key) =>
      place({ kind: 'REGISTRATION_MATERIAL', materialKey: key }, '其他材料（现已不要求）', false),
    ),
  ]
}
