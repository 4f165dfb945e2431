import { bySql, type Invariant } from '../invariant'

/** With the application's own steps at the first level (f) and at the province (p), which has what was forwarded. */
const placed = `"Application" a
      LEFT JOIN "ApplicationStep" p ON p."applicationId" = a."id"
        AND p."unitId" = (SELECT "id" FROM "Unit" WHERE "parentId" IS NULL)
      LEFT JOIN "ApplicationStep" f ON f."applicationId" = a."id" AND f."position" = p."position" - 1`
const mustHold = `(a."state" = 'APPROVED' OR (a."state" = 'IN_REVIEW' AND a."holderUnitId" = p."unitId")
        OR (a."state" = 'REJECTED' AND a."rejectedByUnitId" = p."unitId"))`
const hasSlot = `EXISTS (SELECT 1 FROM "QuotaSlot" q WHERE q."applicationId" = a."id")`

/** 推荐限额 (workflow §6). */
export const quotaInvariants: Invariant[] = [
  {
    key: 'quota-counts-slots',
    holds: '每项推荐限额的已用数等于实际占用的名额数',
    source: 'workflow §6',
    of: 'Quota',
    find: bySql(`SELECT q."id" FROM "Quota" q LEFT JOIN "QuotaSlot" s ON s."quotaId" = q."id"
      GROUP BY q."id" HAVING q."used" <> count(s."applicationId")`),
  },
  {
    key: 'quota-within-limit',
    holds: '已用数不超过计划数，计划数不超过限额',
    source: 'workflow §6',
    of: 'Quota',
    find: bySql(`SELECT "id" FROM "Quota" WHERE "used" < 0 OR "used" > COALESCE("planned", 0) OR "planned" > "limit"`),
  },
  {
    key: 'slot-of-first-level',
    holds: '名额取自申报所属批次、路径上一级推荐单位的限额，且是计入其推荐类别和专项的指标',
    source: 'workflow §6',
    of: 'Application',
    find: bySql(`SELECT DISTINCT a."id" FROM ${placed}
      JOIN "QuotaSlot" s ON s."applicationId" = a."id" JOIN "Quota" q ON q."id" = s."quotaId"
      JOIN "Indicator" i ON i."id" = s."indicatorId"
      WHERE q."batchId" <> a."batchId" OR q."indicatorId" <> s."indicatorId" OR q."unitId" IS DISTINCT FROM f."unitId"
        OR i."kind" <> 'MAXIMUM' OR i."category" IS DISTINCT FROM p."recommendedCategory"
        OR (i."track" IS NOT NULL AND i."track" IS DISTINCT FROM a."track")`),
  },
  {
    key: 'slot-held-from-forward',
    holds: '一级推荐单位上报后、由人社厅审核或作出结果的申报都占有名额',
    source: 'workflow §6',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM ${placed} WHERE ${mustHold} AND NOT ${hasSlot}`),
  },
  {
    key: 'slot-given-back',
    holds: '其他申报中，只有人社厅退回、尚在一级推荐单位的可以保留名额',
    source: 'workflow §6',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM ${placed} WHERE ${hasSlot} AND (${mustHold}
      OR (a."holderUnitId" = f."unitId" AND p."status" = 'RETURNED_BY_ME')) IS NOT TRUE`),
  },
]
