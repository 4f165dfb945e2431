import { bySql, type Invariant } from '../invariant'

/** What units add: recommendations and their frozen revisions, remarks, ranks, terminations. */
export const recommendationInvariants: Invariant[] = [
  {
    key: 'revision-of-forward',
    holds: '每次上报冻结一份推荐信息，推荐信息的历次版本都属于本单位的一次上报，编号连续',
    source: 'workflow §4 Recommendation',
    of: 'ApplicationEvent / RecommendationRevision',
    find: bySql(`SELECT e."id" FROM "ApplicationEvent" e LEFT JOIN "RecommendationRevision" v ON v."eventId" = e."id"
        WHERE e."type" = 'FORWARDED' GROUP BY e."id" HAVING count(v."id") <> 1
      UNION SELECT v."id" FROM "RecommendationRevision" v
        JOIN "Recommendation" r ON r."id" = v."recommendationId" JOIN "ApplicationEvent" e ON e."id" = v."eventId"
        WHERE e."type" <> 'FORWARDED' OR e."applicationId" <> r."applicationId" OR e."actorUnitId" IS DISTINCT FROM r."unitId"
          OR v."submissionNumber" <> e."submissionNumber" OR v."content" ->> 'unitId' IS DISTINCT FROM r."unitId"::text
      UNION SELECT (array_agg(v."id" ORDER BY v."number" DESC))[1] FROM "RecommendationRevision" v
        GROUP BY v."recommendationId" HAVING min(v."number") <> 1 OR max(v."number") <> count(*)`),
  },
  {
    key: 'recommender-on-path',
    holds: '推荐信息属于路径上或变更所属单位前路径上的单位，推荐排序属于现在路径上的单位',
    source: 'workflow §2、§4',
    of: 'Application',
    find: bySql(`SELECT r."applicationId" AS "id" FROM (
        SELECT "applicationId", "unitId", true AS "mayBeFormer" FROM "Recommendation"
        UNION SELECT "applicationId", "unitId", false FROM "RecommendationRank"
      ) r WHERE NOT EXISTS (SELECT 1 FROM "ApplicationStep" s
        WHERE s."applicationId" = r."applicationId" AND s."unitId" = r."unitId")
      AND NOT (r."mayBeFormer" AND EXISTS (SELECT 1 FROM "ApplicationEvent" e
        WHERE e."applicationId" = r."applicationId" AND e."type" = 'EMPLOYER_CHANGED'
          AND e."details" -> 'formerPath' ? r."unitId"::text))`),
  },
  {
    key: 'remark-of-return',
    holds: '每条退回意见属于同一申报的一次退回，对象是申报人或路径上的单位，答复有时间',
    source: 'workflow §4 Remarks',
    of: 'Remark',
    find: bySql(`SELECT m."id" FROM "Remark" m JOIN "ApplicationEvent" e ON e."id" = m."eventId"
        LEFT JOIN "Remark" c ON c."id" = m."carriedFromId"
      WHERE e."type" <> 'RETURNED' OR e."applicationId" <> m."applicationId"
        OR m."addresseeUnitId" IS DISTINCT FROM e."toUnitId"
        OR (m."carriedFromId" IS NOT NULL AND c."applicationId" IS DISTINCT FROM m."applicationId")
        OR (m."answer" IS NOT NULL AND m."answeredAt" IS NULL)`),
  },
  {
    key: 'rank-of-live',
    holds: '推荐排序只有未结束或已通过的申报，批次相符，列表显示的名次就是它',
    source: 'workflow §4 Rank',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "RecommendationRank" k JOIN "Application" a ON a."id" = k."applicationId"
        WHERE a."state" IN ('REJECTED', 'WITHDRAWN', 'LAPSED') OR k."batchId" <> a."batchId"
      UNION SELECT s."applicationId" FROM "ApplicationStep" s LEFT JOIN "RecommendationRank" k
        ON k."applicationId" = s."applicationId" AND k."unitId" = s."unitId" WHERE s."rank" IS DISTINCT FROM k."rank"`),
  },
  {
    key: 'termination-fits-state',
    holds: '终止申请至多一个未决，只在未办结的申报上；已执行的申报已终止，已终止的恰有一个已执行的申请',
    source: 'workflow §4 terminate',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a LEFT JOIN "TerminationRequest" t ON t."applicationId" = a."id"
      GROUP BY a."id" HAVING count(*) FILTER (WHERE t."executedAt" IS NULL AND t."objectedAt" IS NULL AND t."id" IS NOT NULL) >
          CASE WHEN a."state" IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED') THEN 0 ELSE 1 END
        OR count(t."executedAt") <> CASE WHEN a."state" = 'WITHDRAWN' THEN 1 ELSE 0 END
        OR bool_or(t."executedAt" IS NOT NULL AND t."objectedAt" IS NOT NULL)`),
  },
]
