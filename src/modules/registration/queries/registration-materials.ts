import { currentBatch } from '@/modules/batch/queries'
import type { RegistrationMaterial } from '@/modules/batch/schema'
import type { Database, Transaction } from '@/server/db'

/** What the present round asks for beside the stamped form; nothing before the first. */
export async function registrationMaterials(db: Database | Transaction): Promise<RegistrationMaterial[]> {
  return (await currentBatch(db))?.settings.registrationMaterials ?? []
}
