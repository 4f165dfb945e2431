import { currentBatch } from '@/modules/batch/queries'
import { loadFormData } from '@/modules/registration/queries/form-data'
import { formStorageKey } from '@/modules/registration/rules/form-key'
import { storage } from '@/server/storage'
import { composeRegistrationForm } from '../rules/compose-registration-form'
import type { RenderContext } from './render-document'

/**
 * Makes the form of a registration as its data stand now. May run twice: the second time finds it done. What was saved
 * while it was drawn makes it one of other data: it is thrown away, and asked for anew.
 */
export async function renderRegistrationForm(
  { db, render }: Pick<RenderContext, 'db' | 'render'>,
  registrationId: string,
): Promise<void> {
  const registration = await loadFormData(db, registrationId)
  if (!registration || registration.formSavedAt?.getTime() === registration.savedAt.getTime()) return
  const root = await db.unit.findFirstOrThrow({ where: { depth: 0 }, select: { name: true } })
  const batch = await currentBatch(db)
  const paper = composeRegistrationForm({ registration, issuer: root.name, batchName: batch?.name ?? root.name })
  const { bytes } = await render(paper)
  const { savedAt } = registration
  await db.$transaction(async (tx) => {
    // With the row it is kept that no other worker's form, of other data, comes between the bytes and what is said of them.
    const { count } = await tx.registration.updateMany({
      where: { id: registrationId, savedAt },
      data: { formSavedAt: savedAt },
    })
    if (count > 0) await storage.write(formStorageKey(registrationId), bytes)
  })
}
