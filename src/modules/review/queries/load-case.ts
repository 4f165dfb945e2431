import { Prisma } from '@/generated/prisma/client'
import type { ApplicationState, BatchStatus, Category, EventType, Track } from '@/generated/prisma/enums'
import type { Actor } from '@/modules/account/actor'
import { batchSettings } from '@/modules/batch/schema'
import type { WindowRow } from '@/modules/batch/rules/windows'
import { loadQuotaFacts } from '@/modules/quota/queries'
import type { Database, Transaction } from '@/server/db'
import type {
  LatestMove,
  PathUnit,
  RecommendationFacts,
  Situation,
  TerminationFacts,
  WorkflowActor,
} from '../rules/situation'
import { unmovingEvents } from '../rules/consequences'
import type { StepFacts } from '../rules/steps'

/** One application as its transitions see it: what the rules judge, and what the services write on. */
export interface Case {
  situation: Situation
  batchId: string
  batchCode: string
  version: number
  lastEventNumber: number
  lastEventHash: string
  steps: CaseStep[]
}

export type CaseStep = StepFacts & { statusSince: Date; owningUnitName: string; applicantName: string }

/**
 * Loads an application for one actor in one statement. A transition locks the row before; a page just reads.
 * @returns null when it does not exist or is none of the actor's business
 */
export async function loadCase(
  db: Database | Transaction,
  { actor, now }: { actor: Actor; now: Date },
  applicationId: string,
): Promise<Case | null> {
  const unitId = 'unit' in actor ? actor.unit.id : null
  const [row] = await db.$queryRaw<CaseRow[]>(caseQuery(applicationId, actor, unitId))
  if (!row) return null
  const depth = 'unit' in actor ? actor.unit.depth : null
  const place = { batchId: row.batchId, unitId: unitId ?? '' }
  const recommended = row.recommendation?.category ?? null
  const subject = { id: row.id, category: recommended, track: row.track }
  return {
    batchId: row.batchId,
    batchCode: row.batchCode,
    version: row.version,
    lastEventNumber: row.lastEventNumber,
    lastEventHash: row.lastEventHash,
    steps: (row.steps ?? []).map((step) => ({
      ...step,
      statusSince: new Date(step.statusSince),
      lastReturnedAt: dateOf(step.lastReturnedAt),
      lastForwardedAt: dateOf(step.lastForwardedAt),
    })),
    situation: situationOf(row, actor, now, depth === 1 ? await loadQuotaFacts(db, place, subject) : null),
  }
}

/** Whom the actor's own remarks are addressed to: his unit, or (null) the applicant. */
function caseQuery(applicationId: string, actor: Actor, unitId: string | null): Prisma.Sql {
  const ownUnit = Prisma.sql`${unitId}::uuid`
  return Prisma.sql`
    SELECT a."id"::text, a."batchId"::text, a."applicantId"::text, a."owningUnitId"::text, a."state"::text,
      a."holderUnitId"::text, a."version", a."submissionNumber", a."category"::text, a."track"::text,
      a."correctionDeadline", a."correctionByUnitId"::text, a."openedAt", opener."name" AS "openedByName",
      a."rejectedByUnitId"::text, a."rejectedFromState"::text, a."rejectedAt", a."lastEventNumber", a."lastEventHash",
      person."id"::text AS "applicantPersonId", person."name" AS "applicantName",
      b."code" AS "batchCode", b."status"::text AS "batchStatus", b."settings",
      (SELECT json_agg(json_build_object('unitId', s."unitId", 'name', u."name", 'depth', u."depth",
          'position', s."position", 'status', s."status", 'statusBeforeRejection', s."statusBeforeRejection",
          'lastReturnedAt', s."lastReturnedAt", 'lastForwardedAt', s."lastForwardedAt",
          'statusSince', s."statusSince", 'owningUnitName', s."owningUnitName",
          'applicantName', s."applicantName") ORDER BY s."position")
        FROM "ApplicationStep" s JOIN "Unit" u ON u."id" = s."unitId" WHERE s."applicationId" = a."id") AS "steps",
      (SELECT json_agg(json_build_object('level', w."level", 'unitId', w."unitId", 'applicantId', w."applicantId",
          'opensAt', w."opensAt", 'closesAt', w."closesAt"))
        FROM "BatchWindow" w WHERE w."batchId" = a."batchId"
          AND (w."unitId" IS NULL OR w."unitId" IN (a."owningUnitId", a."correctionByUnitId", ${ownUnit}))
          AND (w."applicantId" IS NULL OR w."applicantId" = a."applicantId")) AS "windows",
      (SELECT json_build_object('type', e."type", 'fromState', e."fromState", 'personId', e."actorPersonId",
          'unitId', e."actorUnitId")
        FROM "ApplicationEvent" e WHERE e."applicationId" = a."id" AND e."type" NOT IN (${Prisma.join(unmoving)})
        ORDER BY e."number" DESC LIMIT 1) AS "latest",
      (SELECT e."toUnitId"::text FROM "ApplicationEvent" e WHERE e."applicationId" = a."id" AND e."type" = 'SUBMITTED'
        ORDER BY e."number" DESC LIMIT 1) AS "submittedToUnitId",
      (SELECT json_agg(DISTINCT jsonb_build_object('personId', e."actorPersonId", 'unitId', e."actorUnitId"))
        FROM "ApplicationEvent" e WHERE e."applicationId" = a."id" AND e."actorUnitId" IS NOT NULL
          AND e."type" IN ('APPROVED', 'FORWARDED', 'RETURNED', 'REJECTED')) AS "decisions",
      (SELECT count(*)::int FROM "Remark" r WHERE r."applicationId" = a."id"
          AND r."addresseeUnitId" IS NOT DISTINCT FROM ${ownUnit} AND r."answeredAt" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "Remark" carried WHERE carried."carriedFromId" = r."id")) AS "openRemarks",
      (SELECT json_build_object('opinion', rec."opinion", 'firstLevelOpinion', rec."firstLevelOpinion",
          'category', rec."category", 'publicityFrom', rec."publicityFrom", 'publicityTo', rec."publicityTo",
          'publicityResult', rec."publicityResult", 'head', rec."head", 'signedOn', rec."signedOn",
          'confirmedSubmissionNumber', rec."confirmedSubmissionNumber")
        FROM "Recommendation" rec WHERE rec."applicationId" = a."id" AND rec."unitId" = ${ownUnit}) AS "recommendation",
      (SELECT json_agg(DISTINCT f."kind") FROM "Attachment" f
        WHERE f."applicationId" = a."id" AND f."unitId" = ${ownUnit} AND f."removedAt" IS NULL) AS "attachmentKinds",
      (SELECT json_build_object('requestedBy', t."requestedBy", 'executeAfter', t."executeAfter")
        FROM "TerminationRequest" t WHERE t."applicationId" = a."id"
          AND t."objectedAt" IS NULL AND t."executedAt" IS NULL) AS "termination"
    FROM "Application" a
      JOIN "Batch" b ON b."id" = a."batchId"
      JOIN "Applicant" account ON account."id" = a."applicantId"
      JOIN "Person" person ON person."id" = account."personId"
      LEFT JOIN "Person" opener ON opener."id" = a."openedByPersonId"
    WHERE a."id" = ${applicationId}::uuid AND ${scopeOf(actor)}`
}

const unmoving = unmovingEvents.map((type) => Prisma.sql`${type}::"EventType"`)

/**
 * Whose business an application `a` of an `account` is: an applicant’s own, while his account is not removed, a unit’s
 * own, or what reached the unit and still goes along it; the province’s all.
 */
export function scopeOf(actor: Actor): Prisma.Sql {
  if (actor.role === 'SYSTEM') return Prisma.sql`true`
  if (actor.role === 'APPLICANT')
    return Prisma.sql`a."applicantId" = ${actor.applicantId}::uuid AND account."removedAt" IS NULL`
  if (actor.role === 'PROVINCIAL_HR') return Prisma.sql`true`
  return Prisma.sql`(a."owningUnitId" = ${actor.unit.id}::uuid OR EXISTS (
    SELECT 1 FROM "ApplicationEvent" reached JOIN "ApplicationStep" own ON own."applicationId" = reached."applicationId"
    WHERE reached."applicationId" = a."id" AND reached."toUnitId" = ${actor.unit.id}::uuid
      AND own."unitId" = reached."toUnitId"))`
}

interface CaseRow {
  id: string
  batchId: string
  applicantId: string
  owningUnitId: string
  state: ApplicationState
  holderUnitId: string | null
  version: number
  submissionNumber: number
  category: Category | null
  track: Track | null
  correctionDeadline: Date | null
  correctionByUnitId: string | null
  openedAt: Date | null
  openedByName: string | null
  rejectedByUnitId: string | null
  rejectedFromState: ApplicationState | null
  rejectedAt: Date | null
  lastEventNumber: number
  lastEventHash: string
  applicantPersonId: string
  applicantName: string
  batchCode: string
  batchStatus: BatchStatus
  settings: unknown
  steps: (PathUnit & Dated<CaseStep>)[] | null
  windows: Dated<WindowRow>[] | null
  submittedToUnitId: string | null
  latest: (LatestMove & { type: EventType }) | null
  decisions: { personId: string; unitId: string }[] | null
  openRemarks: number
  recommendation: Dated<Omit<RecommendationFacts, 'attachmentKinds'>> | null
  attachmentKinds: string[] | null
  termination: Dated<TerminationFacts> | null
}

/** JSON knows no dates. */
type Dated<T> = { [Key in keyof T]: T[Key] extends Date ? string : T[Key] extends Date | null ? string | null : T[Key] }

function situationOf(row: CaseRow, actor: Actor, now: Date, quota: Situation['quota']): Situation {
  const { rejectedByUnitId, rejectedFromState, rejectedAt, correctionDeadline, correctionByUnitId } = row
  return {
    now,
    actor: workflowActor(actor),
    application: {
      id: row.id,
      state: row.state,
      holderUnitId: row.holderUnitId,
      owningUnitId: row.owningUnitId,
      applicantId: row.applicantId,
      applicantPersonId: row.applicantPersonId,
      applicantName: row.applicantName,
      submissionNumber: row.submissionNumber,
      category: row.category,
      track: row.track,
      path: (row.steps ?? []).map(({ unitId, name, depth }) => ({ unitId, name, depth })),
      submittedToUnitId: row.submittedToUnitId,
      latest: row.latest,
      opened: row.openedAt && { at: row.openedAt, personName: row.openedByName ?? '经办人' },
      rejection:
        rejectedByUnitId && rejectedFromState && rejectedAt
          ? { unitId: rejectedByUnitId, fromState: rejectedFromState, at: rejectedAt }
          : null,
      correction:
        correctionDeadline && correctionByUnitId
          ? { deadline: correctionDeadline, byUnitId: correctionByUnitId }
          : null,
    },
    batch: {
      status: row.batchStatus,
      settings: batchSettings.parse(row.settings),
      windows: (row.windows ?? []).map((window) => ({
        ...window,
        opensAt: new Date(window.opensAt),
        closesAt: new Date(window.closesAt),
      })),
    },
    decisions: row.decisions ?? [],
    openRemarks: row.openRemarks,
    formProblems: null,
    recommendation: row.recommendation && {
      ...row.recommendation,
      publicityFrom: dateOf(row.recommendation.publicityFrom),
      publicityTo: dateOf(row.recommendation.publicityTo),
      signedOn: dateOf(row.recommendation.signedOn),
      attachmentKinds: row.attachmentKinds ?? [],
    },
    quota,
    termination: row.termination && { ...row.termination, executeAfter: new Date(row.termination.executeAfter) },
  }
}

function workflowActor(actor: Actor): WorkflowActor {
  if (actor.role === 'SYSTEM') return { kind: 'system' }
  if (actor.role === 'APPLICANT') return { kind: 'applicant', personId: actor.personId, applicantId: actor.applicantId }
  return { kind: 'unit', personId: actor.personId, unitId: actor.unit.id, depth: actor.unit.depth }
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
