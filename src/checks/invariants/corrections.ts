import { decryptField, lookupHash } from '@/server/field-encryption'
import { bySql, type Invariant, type World } from '../invariant'

/** 身份信息更正 and 变更所属单位. */
export const correctionInvariants: Invariant[] = [
  {
    key: 'one-pending-correction',
    holds: '一个申报人至多有一份等待审核的更正申请，且提交过申报',
    source: 'workflow §3',
    of: 'Applicant',
    find: bySql(`SELECT c."applicantId" AS "id" FROM "ApplicantCorrection" c
      LEFT JOIN "Application" a ON a."applicantId" = c."applicantId"
      WHERE c."state" = 'PENDING' GROUP BY c."applicantId", a."id"
      HAVING count(*) > 1 OR COALESCE(max(a."submissionNumber"), 0) = 0`),
  },
  {
    key: 'correction-has-event',
    holds: '每份已同意的更正申请恰有一个更正事件，每个更正事件有它的申请',
    source: 'workflow §3',
    of: 'ApplicantCorrection / ApplicationEvent',
    find: bySql(`SELECT c."id" FROM "ApplicantCorrection" c JOIN "Application" a ON a."applicantId" = c."applicantId"
        LEFT JOIN "ApplicationEvent" e ON e."applicationId" = a."id" AND e."type" = 'IDENTITY_CORRECTED'
          AND e."details" ->> 'correctionId' = c."id"::text
        GROUP BY c."id" HAVING count(e."id") <> CASE WHEN c."state" = 'ACCEPTED' THEN 1 ELSE 0 END
      UNION SELECT e."id" FROM "ApplicationEvent" e WHERE e."type" = 'IDENTITY_CORRECTED' AND NOT EXISTS (
        SELECT 1 FROM "ApplicantCorrection" c WHERE c."id"::text = e."details" ->> 'correctionId')`),
  },
  {
    key: 'correction-decided',
    holds: '更正申请审核后记着由谁、何时办理，未同意的写明理由，每份有证明材料',
    source: 'workflow §3',
    of: 'ApplicantCorrection',
    find: bySql(`SELECT c."id" FROM "ApplicantCorrection" c LEFT JOIN "SupportingFile" f ON f."id" = c."fileId"
      WHERE (c."state" = 'PENDING') <> (c."decidedAt" IS NULL) OR (c."state" = 'PENDING') <> (c."decidedByPersonId" IS NULL)
        OR (c."state" = 'DECLINED') <> (c."decisionReason" IS NOT NULL)
        OR f."kind" IS DISTINCT FROM 'APPLICANT_CORRECTION' OR f."unitId" IS DISTINCT FROM c."requestedByUnitId"`),
  },
  {
    key: 'correction-numbers-readable',
    holds: '更正申请中的新旧证件号码可用现有密钥解密，新号码与检索值相符',
    source: 'access-and-privacy D1',
    of: 'ApplicantCorrection',
    find: findUnreadableCorrections,
  },
  {
    key: 'owner-is-where-changes-lead',
    holds: '变更过所属单位的申报，现在的所属单位是最近一次变更到的单位',
    source: 'workflow §2',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a JOIN (
        SELECT DISTINCT ON ("applicationId") "applicationId", "details" FROM "ApplicationEvent"
        WHERE "type" = 'EMPLOYER_CHANGED' ORDER BY "applicationId", "number" DESC
      ) e ON e."applicationId" = a."id" WHERE e."details" ->> 'toUnitId' <> a."owningUnitId"::text`),
  },
]

async function findUnreadableCorrections({ tx }: World): Promise<string[]> {
  const rows = await tx.applicantCorrection.findMany({
    select: { id: true, idType: true, idNumberHash: true, idNumberCipher: true, currentIdNumberCipher: true },
  })
  return rows
    .filter(({ idType, idNumberHash, idNumberCipher, currentIdNumberCipher }) => {
      try {
        decryptField(currentIdNumberCipher)
        return lookupHash(idType, decryptField(idNumberCipher)) !== idNumberHash
      } catch {
        return true
      }
    })
    .map(({ id }) => id)
}
