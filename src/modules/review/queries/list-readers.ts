import type { Database } from '@/server/db'
import type { DossierReaderView } from '../applicant-schema'

/** Which units were served this application's form, per submission, the latest first. */
export async function listReaders(db: Database, applicationId: string): Promise<DossierReaderView[]> {
  return db.$queryRaw<DossierReaderView[]>`
    SELECT u."name" AS "unitName", v."submissionNumber", min(v."at") AS "firstAt", max(v."at") AS "lastAt"
      FROM "DossierView" v JOIN "Unit" u ON u."id" = v."unitId"
     WHERE v."applicationId" = ${applicationId}::uuid
     GROUP BY u."id", u."name", v."submissionNumber"
     ORDER BY "lastAt" DESC, u."name"`
}
