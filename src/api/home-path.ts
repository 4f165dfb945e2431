import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { batchCode, currentBatch } from '@/modules/batch/queries'
import type { Database } from '@/server/db'

/** Where somebody lands after logging in: his own batch, else the one being worked on. null before the first batch. */
export async function homePath(db: Database, actor: ApplicantActor | OperatorActor): Promise<string | null> {
  const code =
    actor.role === 'APPLICANT' ? await batchCode(db, actor.batchId) : ((await currentBatch(db))?.code ?? null)
  return code === null ? null : `${area(actor)}/b/${encodeURIComponent(code)}`
}

function area(actor: ApplicantActor | OperatorActor): string {
  if (actor.role === 'APPLICANT') return '/applicant'
  return actor.role === 'PROVINCIAL_HR' ? '/province' : `/unit/${actor.unit.id}`
}
