import { dictionaryLabel } from '@/modules/dictionary/rules/dictionaries'
import { bySql, type Invariant, type World } from '../invariant'

const steps = `"ApplicationStep" s JOIN "Application" a ON a."id" = s."applicationId"`

/** What the modules' lists show is copied into the steps; it must be what it was copied from. */
export const listColumnInvariants: Invariant[] = [
  {
    key: 'columns-of-application',
    holds: '列表中的批次、所属单位、类别、专项、提交次数与申报一致',
    source: 'architecture Steps',
    of: 'ApplicationStep',
    find: bySql(`SELECT s."id" FROM ${steps} WHERE s."batchId" <> a."batchId" OR s."owningUnitId" <> a."owningUnitId"
      OR s."category" IS DISTINCT FROM a."category" OR s."track" IS DISTINCT FROM a."track"
      OR s."submissionNumber" <> a."submissionNumber"`),
  },
  {
    key: 'columns-of-person',
    holds: '未办结申报的列表显示本人现在的姓名，已办结的显示最近一次提交或其后更正的姓名；证件号码的检索值取自本人',
    source: 'architecture Steps、workflow §3',
    of: 'ApplicationStep',
    find: bySql(`SELECT s."id" FROM ${steps}
      JOIN "Applicant" t ON t."id" = a."applicantId" JOIN "Person" p ON p."id" = t."personId"
      LEFT JOIN "Submission" n ON n."applicationId" = a."id" AND n."number" = a."submissionNumber"
      WHERE s."idNumberHash" <> p."idNumberHash" OR n."id" IS NULL
        OR CASE WHEN a."state" IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED')
          THEN s."applicantName" NOT IN (n."applicantName", p."name") AND NOT EXISTS (
            SELECT 1 FROM "ApplicantCorrection" c JOIN "Applicant" o ON o."id" = c."applicantId"
            WHERE o."personId" = p."id" AND c."state" = 'ACCEPTED' AND c."name" = s."applicantName")
          ELSE s."applicantName" <> p."name" END`),
  },
  {
    key: 'columns-of-form',
    holds: '列表中的学科和破格标记与最近一次提交的申报表一致',
    source: 'architecture Steps',
    of: 'ApplicationStep',
    find: findColumnsUnlikeForm,
  },
  {
    key: 'recommended-category',
    holds: '一级推荐单位列表中的推荐类别是它现在所填的，人社厅列表中的是最近一次上报的',
    source: 'workflow §4 Recommendation',
    of: 'ApplicationStep',
    find: bySql(`SELECT s."id" FROM "ApplicationStep" s JOIN "Unit" u ON u."id" = s."unitId" AND u."depth" <= 1
      JOIN "ApplicationStep" f ON f."applicationId" = s."applicationId"
      JOIN "Unit" fu ON fu."id" = f."unitId" AND fu."depth" = 1
      LEFT JOIN "Recommendation" r ON r."applicationId" = f."applicationId" AND r."unitId" = f."unitId"
      LEFT JOIN LATERAL (SELECT v."content" ->> 'category' AS "category" FROM "RecommendationRevision" v
        WHERE v."recommendationId" = r."id" ORDER BY v."number" DESC LIMIT 1) v ON true
      WHERE s."recommendedCategory"::text IS DISTINCT FROM CASE u."depth" WHEN 1 THEN r."category"::text ELSE v."category" END`),
  },
  {
    key: 'unit-name-current',
    holds: '未办结申报的列表显示所属单位现在的名称',
    source: 'workflow §2',
    of: 'ApplicationStep',
    find: bySql(`SELECT s."id" FROM ${steps} JOIN "Unit" u ON u."id" = a."owningUnitId"
      WHERE a."state" NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED') AND s."owningUnitName" <> u."name"`),
  },
]

interface Projected {
  id: string
  discipline: string
  isException: boolean
  discipline1: string | null
  discipline2: string | null
  exception: boolean
}

/** The label of a code is the product's dictionary, so it is looked up here and not in the statement. */
async function findColumnsUnlikeForm({ tx }: World): Promise<string[]> {
  const rows = await tx.$queryRaw<Projected[]>`
    SELECT s."id", s."discipline", s."isException",
      n."form" -> 'basic' -> 'fields' ->> 'discipline1' AS "discipline1",
      n."form" -> 'basic' -> 'fields' ->> 'discipline2' AS "discipline2",
      COALESCE(n."form" -> 'application' -> 'fields' -> 'exception' = 'true', false) AS "exception"
    FROM "ApplicationStep" s
    JOIN "Submission" n ON n."applicationId" = s."applicationId" AND n."number" = s."submissionNumber"`
  return rows
    .filter((row) => row.discipline !== disciplineOf(row) || row.isException !== row.exception)
    .map(({ id }) => id)
}

function disciplineOf({ discipline1, discipline2 }: Projected): string {
  const first = dictionaryLabel('discipline1', discipline1?.trim() ?? '')
  return [first, discipline2?.trim()].filter(Boolean).join(' · ')
}
