import { submissionHash } from '@/modules/application/services/create-snapshot'
import { firstBreak, reasonHash, type ChainedEvent } from '@/modules/review/rules/chain'
import { bySql, type Invariant, type World } from '../invariant'
import { pagesOf } from '../pages-of'

/** What happened: snapshots, events, their chain, and what told others of them. */
export const historyInvariants: Invariant[] = [
  {
    key: 'opening-in-view-log',
    holds: '打开过申报的经办人，在它的查阅记录中',
    source: 'workflow §9.13',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a WHERE a."openedByPersonId" IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM "DossierView" v WHERE v."applicationId" = a."id" AND v."personId" = a."openedByPersonId")`),
  },
  {
    key: 'submissions-counted',
    holds: '提交次数等于提交记录数，编号从 1 起连续',
    source: 'workflow §4',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a LEFT JOIN (
        SELECT "applicationId", count(*) AS "count", max("number") AS "last" FROM "Submission" GROUP BY 1
      ) n ON n."applicationId" = a."id"
      WHERE a."submissionNumber" <> COALESCE(n."count", 0) OR a."submissionNumber" <> COALESCE(n."last", 0)`),
  },
  {
    key: 'submission-has-event',
    holds: '每份提交记录有且只有一个提交事件，事件记着它的校验值',
    source: 'workflow §4、§9.10',
    of: 'Submission',
    find: bySql(`SELECT s."id" FROM "Submission" s LEFT JOIN "ApplicationEvent" e
        ON e."applicationId" = s."applicationId" AND e."type" = 'SUBMITTED' AND e."submissionNumber" = s."number"
          AND e."details" ->> 'submissionHash' = s."sha256"
      GROUP BY s."id" HAVING count(e."id") <> 1`),
  },
  {
    key: 'event-has-submission',
    holds: '每个提交事件有它的提交记录',
    source: 'workflow §4、§9.10',
    of: 'ApplicationEvent',
    find: bySql(`SELECT e."id" FROM "ApplicationEvent" e WHERE e."type" = 'SUBMITTED' AND NOT EXISTS (
      SELECT 1 FROM "Submission" s WHERE s."applicationId" = e."applicationId" AND s."number" = e."submissionNumber")`),
  },
  {
    key: 'submission-unchanged',
    holds: '每份提交记录的内容与提交时的校验值相符',
    source: 'workflow §9.10',
    of: 'Submission',
    find: findChangedSubmissions,
  },
  {
    key: 'events-counted',
    holds: '办理过程编号从 1 起连续，申报记着最后一个事件的编号和校验值',
    source: 'workflow §9.10',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a LEFT JOIN (
        SELECT "applicationId", count(*) AS "count", max("number") AS "last" FROM "ApplicationEvent" GROUP BY 1
      ) n ON n."applicationId" = a."id"
      LEFT JOIN "ApplicationEvent" e ON e."applicationId" = a."id" AND e."number" = n."last"
      WHERE a."lastEventNumber" <> COALESCE(n."count", 0) OR a."lastEventNumber" <> COALESCE(n."last", 0)
        OR a."lastEventHash" <> COALESCE(e."hash", '')`),
  },
  {
    key: 'chain-whole',
    holds: '按记录重新计算，每份申报的事件链没有断裂',
    source: 'workflow §9.10',
    of: 'Application',
    find: findBrokenChains,
  },
  {
    key: 'events-connected',
    holds: '每个事件从上一个事件结束的状态和单位开始',
    source: 'workflow §4',
    of: 'Application',
    find: bySql(`SELECT DISTINCT m."applicationId" AS "id" FROM (
        SELECT "applicationId", "fromState", "fromUnitId", lag("toState", 1, 'DRAFT') OVER w AS "state",
          lag("toUnitId") OVER w AS "unitId"
        FROM "ApplicationEvent" WINDOW w AS (PARTITION BY "applicationId" ORDER BY "number")
      ) m WHERE m."fromState" <> m."state" OR m."fromUnitId" IS DISTINCT FROM m."unitId"`),
  },
  {
    key: 'place-is-where-events-lead',
    holds: '申报的状态和持有单位就是最后一个事件所到之处，没有事件的是填报中',
    source: 'workflow §4',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a LEFT JOIN (
        SELECT DISTINCT ON ("applicationId") "applicationId", "toState", "toUnitId" FROM "ApplicationEvent"
        ORDER BY "applicationId", "number" DESC
      ) e ON e."applicationId" = a."id"
      WHERE a."state" <> COALESCE(e."toState", 'DRAFT') OR a."holderUnitId" IS DISTINCT FROM e."toUnitId"`),
  },
  {
    key: 'version-counts-events',
    holds: '每个事件使申报的版本恰好加一',
    source: 'workflow §4',
    of: 'Application',
    find: bySql(`SELECT a."id" FROM "Application" a WHERE a."version" <> a."lastEventNumber"`),
  },
  {
    key: 'answer-has-event',
    holds: '留存的办理答复所指的事件存在',
    source: 'workflow §4',
    of: 'IdempotencyKey',
    find: bySql(`SELECT k."key" AS "id" FROM "IdempotencyKey" k
      WHERE k."response" ->> 'eventId' IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM "ApplicationEvent" e WHERE e."id"::text = k."response" ->> 'eventId')`),
  },
  {
    key: 'event-told-once',
    holds: '每个事件有且只有一条待发送或已发送的消息',
    source: 'workflow §4',
    of: 'ApplicationEvent',
    find: bySql(`SELECT e."id" FROM "ApplicationEvent" e LEFT JOIN "OutboxMessage" o
        ON o."topic" = 'application-event' AND o."payload" ->> 'eventId' = e."id"::text
      GROUP BY e."id" HAVING count(o."id") <> 1`),
  },
  {
    key: 'delivered-is-notified',
    holds: '已发送的消息有它的站内通知，同一对象只通知一次，通知都有来处',
    source: 'workflow §4',
    of: 'OutboxMessage',
    find: bySql(`SELECT o."id" FROM "OutboxMessage" o JOIN "ApplicationEvent" e ON e."id"::text = o."payload" ->> 'eventId'
      WHERE o."topic" = 'application-event' AND o."deliveredAt" IS NOT NULL
        AND e."type" NOT IN ('REWORK_STARTED', 'SLOT_RELEASED') AND NOT (e."type" = 'APPROVED' AND e."toState" <> 'APPROVED')
        AND NOT EXISTS (SELECT 1 FROM "Notification" n WHERE n."outboxId" = o."id")
      UNION SELECT n."outboxId" FROM "Notification" n GROUP BY n."outboxId", n."applicantId", n."unitId" HAVING count(*) > 1
      UNION SELECT n."outboxId" FROM "Notification" n LEFT JOIN "OutboxMessage" o ON o."id" = n."outboxId"
        WHERE o."deliveredAt" IS NULL OR (n."applicantId" IS NULL) = (n."unitId" IS NULL)`),
  },
]

async function findChangedSubmissions({ tx }: World): Promise<string[]> {
  const changed: string[] = []
  const pages = pagesOf(200, (after, take) =>
    tx.submission.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take }),
  )
  for await (const page of pages) {
    changed.push(...page.filter((one) => submissionHash(one) !== one.sha256).map(({ id }) => id))
  }
  return changed
}

async function findBrokenChains({ tx }: World): Promise<string[]> {
  const broken: string[] = []
  const pages = pagesOf(500, (after, take) =>
    tx.application.findMany({
      where: { id: { gt: after }, lastEventNumber: { gt: 0 } },
      orderBy: { id: 'asc' },
      take,
      select: { id: true },
    }),
  )
  for await (const page of pages) {
    const events = await tx.applicationEvent.findMany({
      where: { applicationId: { in: page.map(({ id }) => id) } },
      orderBy: [{ applicationId: 'asc' }, { number: 'asc' }],
      omit: { actorName: true, actorUnitName: true },
    })
    const chains = new Map(page.map(({ id }) => [id, [] as ReturnType<typeof chained>[]]))
    for (const event of events) chains.get(event.applicationId)?.push(chained(event))
    for (const [id, chain] of chains) if (firstBreak(chain) !== null) broken.push(id)
  }
  return broken
}

/**
 * As it was hashed. The reason is hashed anew while it is there; an erased one keeps its hash in the details, so that
 * the chain outlives it.
 */
function chained(event: Omit<ChainedEvent, 'reasonHash' | 'submissionHash'> & Told) {
  const { reasonHash: kept, submissionHash } = event.details as Pick<ChainedEvent, 'reasonHash' | 'submissionHash'>
  return { ...event, reasonHash: event.reason === null ? kept : reasonHash(event.reason), submissionHash }
}

interface Told {
  hash: string
  reason: string | null
  details: unknown
}
