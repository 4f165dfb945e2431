import { bySql, type Invariant } from '../invariant'

/** States in which a unit has the application, and what its step says then. */
const statusOfHolder = `CASE a."state"
    WHEN 'IN_REVIEW' THEN 'IN_REVIEW' WHEN 'READY_TO_FORWARD' THEN 'READY' WHEN 'RETURNED_TO_UNIT' THEN 'RETURNED_TO_ME' END`
const isFinal = `a."state" IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED')`
const stepsOf = `"Application" a JOIN "ApplicationStep" s ON s."applicationId" = a."id"`

/** The owner of the latest submission; a later one begins with a step that waits. */
const submittedTo = `(SELECT e."toUnitId" FROM "ApplicationEvent" e
  WHERE e."applicationId" = a."id" AND e."type" = 'SUBMITTED' ORDER BY e."number" DESC LIMIT 1)`

/** Where an application is: state, holder, pinned path, steps. */
export const placeInvariants: Invariant[] = [
  {
    key: 'holder-fits-state',
    holds: '审核中、待上报、被退回的申报由一个单位持有，其他状态没有持有单位',
    source: 'workflow §4',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a
      WHERE (a."state" IN ('IN_REVIEW', 'READY_TO_FORWARD', 'RETURNED_TO_UNIT')) <> (a."holderUnitId" IS NOT NULL)`),
  },
  {
    key: 'holder-on-path',
    holds: '持有单位在这份申报的上报路径上',
    source: 'workflow §4',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a
      WHERE a."holderUnitId" IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM "ApplicationStep" s WHERE s."applicationId" = a."id" AND s."unitId" = a."holderUnitId")`),
  },
  {
    key: 'path-gapless',
    holds: '上报路径从所属单位到人社厅，位置连续，每个单位只有一步',
    source: 'workflow §4',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM ${stepsOf} JOIN "Unit" u ON u."id" = s."unitId" GROUP BY a."id"
      HAVING min(s."position") <> 0 OR max(s."position") <> count(*) - 1
        OR count(DISTINCT s."position") <> count(*) OR count(DISTINCT s."unitId") <> count(*)
        OR bool_or((s."position" = 0) <> s."isOwner") OR bool_or(s."isOwner" AND s."unitId" <> a."owningUnitId")
        OR max(s."position") FILTER (WHERE u."parentId" IS NULL) IS DISTINCT FROM max(s."position")`),
  },
  {
    key: 'path-since-submission',
    holds: '提交过的申报才有上报路径，提交过的一定有',
    source: 'workflow §4',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a
      WHERE (a."submissionNumber" > 0) <> EXISTS (SELECT 1 FROM "ApplicationStep" s WHERE s."applicationId" = a."id")`),
  },
  {
    key: 'path-follows-tree',
    holds: '未办结申报的路径上，每一步的上一步是它的直接上级单位',
    source: 'workflow §2、§4',
    of: 'Application',
    find: bySql(`SELECT DISTINCT a."id" FROM ${stepsOf}
      JOIN "ApplicationStep" above ON above."applicationId" = a."id" AND above."position" = s."position" + 1
      JOIN "Unit" u ON u."id" = s."unitId"
      WHERE NOT ${isFinal} AND u."parentId" IS DISTINCT FROM above."unitId"`),
  },
  {
    key: 'step-of-holder',
    holds: '持有单位那一步的状态与申报状态一致，其他单位没有待办的一步',
    source: 'workflow §4 Steps',
    of: 'Application',
    find: bySql(`SELECT DISTINCT a."id" FROM ${stepsOf}
      WHERE CASE WHEN s."unitId" = a."holderUnitId" THEN s."status"::text IS DISTINCT FROM ${statusOfHolder}
        ELSE s."status" IN ('IN_REVIEW', 'READY', 'RETURNED_TO_ME') END`),
  },
  {
    key: 'steps-around-holder',
    holds: '未办结的申报，持有单位以下各步均为已上报，以上各步为未到达或已退回',
    source: 'workflow §4 Steps',
    of: 'Application',
    find: bySql(`SELECT DISTINCT a."id" FROM ${stepsOf}
      LEFT JOIN "ApplicationStep" h ON h."applicationId" = a."id" AND h."unitId" = a."holderUnitId"
      WHERE NOT ${isFinal} AND CASE
        WHEN s."position" < h."position" THEN s."status" <> 'FORWARDED'
        WHEN s."position" = h."position" THEN false
        WHEN s."isOwner" AND a."state" = 'RETURNED_TO_APPLICANT' AND ${submittedTo} = s."unitId"
          THEN s."status" <> 'RETURNED_BY_ME'
        ELSE s."status" NOT IN ('WAITING', 'RETURNED_BY_ME') END`),
  },
  {
    key: 'step-of-decision',
    holds: '“不通过”“通过”只记在作出决定的单位那一步，且申报仍是那个结果',
    source: 'workflow §4 Steps',
    of: 'Application',
    find: bySql(`SELECT DISTINCT a."id" FROM ${stepsOf} JOIN "Unit" u ON u."id" = s."unitId"
      WHERE (s."status" = 'REJECTED_BY_ME') <> (a."state" = 'REJECTED' AND s."unitId" IS NOT DISTINCT FROM a."rejectedByUnitId")
        OR (s."status" = 'REJECTED_BY_ME') <> (s."statusBeforeRejection" IS NOT NULL)
        OR (s."status" = 'APPROVED_BY_ME') <> (a."state" = 'APPROVED' AND u."parentId" IS NULL)
        OR (a."state" = 'APPROVED' AND u."parentId" IS NOT NULL AND s."status" <> 'FORWARDED')`),
  },
  {
    key: 'rejection-complete',
    holds: '审核不通过的申报记着由路径上哪个单位、从什么状态、何时作出，其他申报没有这些',
    source: 'workflow §4',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a
      WHERE (a."state" = 'REJECTED') <> (a."rejectedByUnitId" IS NOT NULL)
        OR (a."rejectedByUnitId" IS NULL) <> (a."rejectedFromState" IS NULL)
        OR (a."rejectedByUnitId" IS NULL) <> (a."rejectedAt" IS NULL)
        OR (a."rejectedByUnitId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "ApplicationStep" s
          WHERE s."applicationId" = a."id" AND s."unitId" = a."rejectedByUnitId"))`),
  },
  {
    key: 'deadline-has-returner',
    holds: '修改截止时间与规定它的退回单位同时存在，该单位在路径上',
    source: 'workflow §4 Windows',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a
      WHERE (a."correctionDeadline" IS NULL) <> (a."correctionByUnitId" IS NULL)
        OR (a."correctionByUnitId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "ApplicationStep" s
          WHERE s."applicationId" = a."id" AND s."unitId" = a."correctionByUnitId"))`),
  },
  {
    // Times are taken when a request arrives and compared after a wait for the row lock: a minute covers that.
    key: 'opened-since-it-came',
    holds: '“已打开”只属于当前持有单位，并在申报最近一次流转之后',
    source: 'workflow §4 recall',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a
      WHERE (a."openedAt" IS NULL) <> (a."openedByPersonId" IS NULL)
        OR (a."openedAt" IS NOT NULL AND a."holderUnitId" IS NULL)
        OR a."openedAt" < (SELECT max(e."at") - interval '1 minute' FROM "ApplicationEvent" e
          WHERE e."applicationId" = a."id" AND e."type" NOT IN
            ('TERMINATION_REQUESTED', 'TERMINATION_OBJECTED', 'DEADLINE_CHANGED', 'SLOT_RELEASED',
             'IDENTITY_CORRECTED', 'EMPLOYER_CHANGED'))`),
  },
]
