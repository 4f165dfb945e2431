import { currentBatch } from '@/modules/batch/queries'
import { loadFormData } from '@/modules/registration/queries/form-data'
import { formStorageKey } from '@/modules/registration/rules/form-key'
import { storage } from '@/server/storage'
import { composeRegistrationForm } from '../rules/compose-registration-form'
import type { RenderContext } from './render-document'

/**
 * Makes the form of a registration as its data stand now. May run twice: the second time finds it done. What was saved
 * while it was drawn makes it one of other data, which is asked for anew.
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
  await storage.write(formStorageKey(registrationId), bytes)
  const { savedAt } = registration
  await db.registration.updateMany({ where: { id: registrationId, savedAt }, data: { formSavedAt: savedAt } })
}
