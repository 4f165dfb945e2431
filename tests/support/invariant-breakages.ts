import type { Fate, LivedInRound } from './factories/lived-in-round'
import type { UnitKey } from './factories/round'

/** One way to break an invariant in the lived-in round. */
export interface Breakage {
  key: string
  how: string
  sql?: (world: LivedInRound) => string[]
  /** Instead: something wrong in the file store. */
  file?: (world: LivedInRound) => Promise<{ key: string; becomes: 'missing' | 'other content' | 'there' }>
  /** What the same damage breaks besides. */
  also?: string[]
}

const application = (world: LivedInRound, fate: Fate) => `'${world.candidates[fate].applicationId}'::uuid`
const unit = (world: LivedInRound, key: UnitKey) => `'${world.round.actors[key].unit.id}'::uuid`
const applicantOf = (world: LivedInRound, fate: Fate) =>
  `(SELECT "applicantId" FROM "Application" WHERE "id" = ${application(world, fate)})`
const personOf = (world: LivedInRound, fate: Fate) => `'${world.candidates[fate].actor.personId}'::uuid`

const set = (fate: Fate, columns: string) => (world: LivedInRound) => [
  `UPDATE "Application" SET ${columns} WHERE "id" = ${application(world, fate)}`,
]
/** The step at this position of the application's path. */
const setStep = (fate: Fate, position: number, columns: string) => (world: LivedInRound) => [
  `UPDATE "ApplicationStep" SET ${columns} WHERE "applicationId" = ${application(world, fate)} AND "position" = ${position}`,
]
const setUnit = (key: UnitKey, columns: string) => (world: LivedInRound) => [
  `UPDATE "Unit" SET ${columns} WHERE "id" = ${unit(world, key)}`,
]
/** First takes away the constraint that would refuse it. */
const without = (table: string, constraint: string, sql: (world: LivedInRound) => string[]) => ({
  sql: (world: LivedInRound) => [`ALTER TABLE "${table}" DROP CONSTRAINT "${constraint}"`, ...sql(world)],
  also: ['constraints-present'],
})
const withoutIndex = (index: string, sql: (world: LivedInRound) => string[]) => ({
  sql: (world: LivedInRound) => [`DROP INDEX "${index}"`, ...sql(world)],
  also: ['constraints-present'],
})
const one = (table: string, condition = 'true') =>
  `"id" = (SELECT min("id"::text)::uuid FROM "${table}" WHERE ${condition})`
const noSuchId = '01900000-0000-7000-8000-000000000000'
/** A registration for 绵阳 of somebody whom the round knows, with these columns and what its history says. */
const registration = (columns: string, values: string, toState: string) => (world: LivedInRound) => [
  `INSERT INTO "Registration" ("id", "number", "unitId", "unitKind", "unitName", "personName", "idType", "idNumberHash",
      "idNumberCipher", "mobileCipher", "createdAt", "submittedAt", "noticeVersion", "consentedAt", ${columns})
    SELECT '${noSuchId}', 'DJ-2026-0001', ${unit(world, 'mianyang')}, 'PREFECTURE', '绵阳市', "name", "idType", "idNumberHash",
      "idNumberCipher", "idNumberCipher", now(), now(), 1, now(), ${values} FROM "Person" WHERE "id" = ${personOf(world, 'draft')}`,
  `INSERT INTO "RegistrationEvent" ("id", "registrationId", "toState", "at") VALUES (gen_random_uuid(), '${noSuchId}', '${toState}', now())`,
]
const unusedQuota = one('Quota', '"used" = 0')

// prettier-ignore
export const breakages: Breakage[] = [
  { key: 'holder-fits-state', how: 'a final application with a holder',
    ...without('Application', 'Application_holder_fits_state', (w) => set('approved', `"holderUnitId" = ${unit(w, 'province')}`)(w)),
    also: ['constraints-present', 'step-of-holder', 'place-is-where-events-lead'] },
  { key: 'holder-on-path', how: 'held by another prefecture', sql: (w) => set('inReview', `"holderUnitId" = ${unit(w, 'mianyang')}`)(w),
    also: ['step-of-holder', 'steps-around-holder', 'place-is-where-events-lead'] },
  { key: 'path-gapless', how: 'a gap in the path', sql: setStep('ended', 2, '"position" = 7') },
  { key: 'path-since-submission', how: 'no steps', sql: (w) => [`DELETE FROM "ApplicationStep" WHERE "applicationId" = ${application(w, 'ended')}`] },
  { key: 'path-follows-tree', how: 'a step of a unit that is not the superior', sql: (w) => setStep('inReview', 1, `"unitId" = ${unit(w, 'sibling')}`)(w) },
  { key: 'step-of-holder', how: 'state and step differ', sql: setStep('inReview', 0, `"status" = 'READY'`) },
  { key: 'step-of-holder', how: 'a second unit has it on its list', sql: setStep('inReview', 1, `"status" = 'IN_REVIEW'`), also: ['steps-around-holder'] },
  { key: 'steps-around-holder', how: 'forwarded by who never had it', sql: setStep('inReview', 1, `"status" = 'FORWARDED'`) },
  { key: 'step-of-decision', how: 'the rejecting step forgotten', sql: setStep('rejected', 0, `"status" = 'FORWARDED'`) },
  { key: 'rejection-complete', how: 'rejected, but not by whom', ...without('Application', 'Application_rejection_fits', set('draft', '"rejectedAt" = now()')) },
  { key: 'deadline-has-returner', how: 'a deadline of nobody', sql: set('returned', '"correctionByUnitId" = NULL') },
  { key: 'opened-since-it-came', how: 'opened by nobody', sql: set('inReview', '"openedByPersonId" = NULL') },
  { key: 'opened-since-it-came', how: 'opened before it came', sql: set('inReview', `"openedAt" = '2020-01-01'`) },

  { key: 'opening-in-view-log', how: 'opened by somebody whom the view log does not know', sql: set('inReview', '"openedByPersonId" = gen_random_uuid()') },
  { key: 'submissions-counted', how: 'counted without a snapshot', also: ['path-since-submission'],
    sql: set('draft', `"submissionNumber" = 1, "category" = 'LEADER', "track" = 'GENERAL'`) },
  { key: 'submission-has-event', how: 'another hash than its event has', also: ['submission-unchanged'],
    sql: (w) => [`UPDATE "Submission" SET "sha256" = 'other' WHERE "applicationId" = ${application(w, 'inReview')}`] },
  { key: 'event-has-submission', how: 'the snapshot is gone', also: ['submissions-counted', 'columns-of-person'],
    sql: (w) => [`DELETE FROM "Submission" WHERE "applicationId" = ${application(w, 'inReview')}`] },
  { key: 'submission-unchanged', how: 'a snapshot edited', sql: (w) => [`UPDATE "Submission" SET "form" = "form" || '{"more": {}}' WHERE "applicationId" = ${application(w, 'ended')}`] },
  { key: 'events-counted', how: 'another last hash', sql: set('inReview', `"lastEventHash" = 'other'`) },
  { key: 'chain-whole', how: 'a reason edited', sql: (w) => [`UPDATE "ApplicationEvent" SET "reason" = '别的理由' WHERE "applicationId" = ${application(w, 'returned')} AND "type" = 'RETURNED'`] },
  { key: 'chain-whole', how: 'the actor exchanged', sql: (w) => [`UPDATE "ApplicationEvent" SET "actorPersonId" = ${personOf(w, 'draft')} WHERE "applicationId" = ${application(w, 'returned')} AND "number" = 1`] },
  { key: 'events-connected', how: 'an event that starts elsewhere', also: ['chain-whole'],
    sql: (w) => [`UPDATE "ApplicationEvent" SET "fromState" = 'LAPSED' WHERE "applicationId" = ${application(w, 'ended')} AND "number" = 2`] },
  { key: 'place-is-where-events-lead', how: 'moved without an event', sql: set('inReview', `"state" = 'READY_TO_FORWARD'`), also: ['step-of-holder'] },
  { key: 'version-counts-events', how: 'another version', sql: set('draft', '"version" = 9') },
  { key: 'answer-has-event', how: 'an answer of nothing', sql: () => [`UPDATE "IdempotencyKey" SET "response" = "response" || '{"eventId": "${noSuchId}"}' WHERE "key" = (SELECT min("key") FROM "IdempotencyKey")`] },
  { key: 'event-told-once', how: 'told twice', sql: () => [`INSERT INTO "OutboxMessage" ("id", "topic", "payload", "createdAt") SELECT gen_random_uuid(), "topic", "payload", now() FROM "OutboxMessage" LIMIT 1`] },
  { key: 'delivered-is-notified', how: 'delivered to nobody', sql: () => [`DELETE FROM "Notification" WHERE "outboxId" = (SELECT min("outboxId"::text)::uuid FROM "Notification")`] },
  { key: 'delivered-is-notified', how: 'the applicant told twice', sql: () => [`INSERT INTO "Notification" ("id", "outboxId", "applicantId", "kind", "text", "createdAt")
      SELECT gen_random_uuid(), "outboxId", "applicantId", "kind", "text", now() FROM "Notification" WHERE "applicantId" IS NOT NULL LIMIT 1`] },

  { key: 'columns-of-application', how: 'another track', sql: setStep('ended', 1, `"track" = 'GRASSROOTS'`) },
  { key: 'columns-of-person', how: 'another name', sql: setStep('ended', 1, `"applicantName" = '别人'`) },
  { key: 'columns-of-form', how: 'another discipline', sql: setStep('ended', 1, `"discipline" = '别的学科'`) },
  { key: 'recommended-category', how: 'another category than recommended', sql: setStep('atProvince', 1, `"recommendedCategory" = 'RESERVE'`) },
  { key: 'unit-name-current', how: 'an old name', sql: setStep('inReview', 1, `"owningUnitName" = '旧名'`) },

  { key: 'revision-of-forward', how: 'a forward that froze nothing', sql: (w) => [`DELETE FROM "RecommendationRevision" WHERE "recommendationId" IN
      (SELECT "id" FROM "Recommendation" WHERE "applicationId" = ${application(w, 'atProvince')} AND "unitId" = ${unit(w, 'qingyang')})`] },
  { key: 'recommender-on-path', how: 'recommended by a stranger', sql: (w) => [`INSERT INTO "Recommendation" ("id", "applicationId", "unitId", "updatedAt")
      VALUES ('${noSuchId}', ${application(w, 'draft')}, ${unit(w, 'mianyang')}, now())`] },
  { key: 'remark-of-return', how: 'addressed to who did not get it back', sql: (w) => [`UPDATE "Remark" SET "addresseeUnitId" = ${unit(w, 'mianyang')} WHERE ${one('Remark')}`] },
  { key: 'rank-of-live', how: 'the list shows another rank', sql: () => ['UPDATE "RecommendationRank" SET "rank" = 2'] },
  { key: 'termination-fits-state', how: 'ended without a request carried out', sql: () => ['UPDATE "TerminationRequest" SET "executedAt" = NULL'] },

  { key: 'quota-counts-slots', how: 'used without a slot', sql: () => [`UPDATE "Quota" SET "used" = 1 WHERE ${unusedQuota}`] },
  { key: 'quota-within-limit', how: 'planned beyond the limit', ...without('Quota', 'Quota_used_within_planned_within_limit', () => [`UPDATE "Quota" SET "planned" = "limit" + 1 WHERE ${unusedQuota}`]) },
  { key: 'slot-of-first-level', how: 'a slot of another prefecture', also: ['quota-counts-slots'],
    sql: (w) => [`UPDATE "QuotaSlot" s SET "quotaId" = q."id" FROM "Quota" q WHERE q."indicatorId" = s."indicatorId"
      AND q."unitId" = ${unit(w, 'mianyang')} AND s."applicationId" = ${application(w, 'atProvince')}`] },
  { key: 'slot-held-from-forward', how: 'at the province without a slot',
    sql: (w) => [`UPDATE "Quota" SET "used" = "used" - 1 WHERE "id" IN (SELECT "quotaId" FROM "QuotaSlot" WHERE "applicationId" = ${application(w, 'atProvince')})`,
      `DELETE FROM "QuotaSlot" WHERE "applicationId" = ${application(w, 'atProvince')}`] },
  { key: 'slot-given-back', how: 'a slot before the first level forwarded', also: ['slot-of-first-level'],
    sql: (w) => [`UPDATE "Quota" SET "used" = "used" + 1 WHERE ${one('Quota', '"used" > 0')}`,
      `INSERT INTO "QuotaSlot" SELECT ${application(w, 'inReview')}, "indicatorId", "id", now() FROM "Quota" WHERE ${one('Quota', '"used" > 0')}`] },

  { key: 'unit-tree', how: 'a unit under itself', sql: (w) => setUnit('mianyangEmployer', `"parentId" = ${unit(w, 'mianyangEmployer')}`)(w) },
  { key: 'kind-fits-depth', how: 'an employer below the province', ...without('Unit', 'Unit_kind_fits_depth', setUnit('mianyang', `"kind" = 'EMPLOYER'`)) },
  { key: 'active-under-active', how: 'the superior deactivated', sql: setUnit('mianyang', '"deactivatedAt" = now()') },
  { key: 'deactivated-is-empty', how: 'an owner deactivated', sql: setUnit('huaxi', '"deactivatedAt" = now()') },
  { key: 'codes-once', how: 'one code for two', ...withoutIndex('Unit_active_orgCode', (w) => [...setUnit('huaxi', `"orgCode" = 'A'`)(w), ...setUnit('mianyang', `"orgCode" = 'A'`)(w)]) },
  { key: 'one-operator', how: 'a provincial officer in a prefecture', sql: (w) => [`UPDATE "Operator" SET "officerRole" = 'REVIEWER' WHERE "unitId" = ${unit(w, 'mianyang')}`] },

  { key: 'codes-proven', how: 'a code against its check digit without proof', sql: setUnit('huaxi', `"uscc" = '91350100M000100Y44'`) },
  { key: 'one-name-request', how: 'two requests at once', ...withoutIndex('UnitNameCorrection_one_open', (w) => Array.from({ length: 2 }, () =>
    `INSERT INTO "UnitNameCorrection" ("id", "unitId", "currentName", "requestedName", "requestedByPersonId", "requestedAt")
      VALUES (gen_random_uuid(), ${unit(w, 'huaxi')}, '旧名', '新名', ${personOf(w, 'draft')}, now())`)) },
  { key: 'handover-of-unit', how: 'handed over within another unit', sql: (w) => [`INSERT INTO "Handover" ("id", "unitId", "fromOperatorId", "toOperatorId", "at", "summary")
      SELECT gen_random_uuid(), ${unit(w, 'huaxi')}, "id", "id", now(), '{"batches": []}' FROM "Operator" WHERE "unitId" = ${unit(w, 'mianyang')}`] },

  { key: 'one-account-per-batch', how: 'two accounts of one person',
    ...withoutIndex('Applicant_open_once_per_batch', (w) => [`UPDATE "Applicant" SET "personId" = ${personOf(w, 'inReview')} WHERE "id" = ${applicantOf(w, 'draft')}`]) },
  { key: 'application-of-account', how: 'owned by another unit', sql: (w) => set('draft', `"owningUnitId" = ${unit(w, 'sibling')}`)(w) },
  { key: 'removed-never-submitted', how: 'removed after the submit', sql: (w) => [`UPDATE "Applicant" SET "removedAt" = now() WHERE "id" = ${applicantOf(w, 'inReview')}`] },
  { key: 'sessions-ended', how: 'a former operator still logged in', sql: (w) => [`UPDATE "Operator" SET "endedAt" = now() WHERE "unitId" = ${unit(w, 'employer')}`] },
  { key: 'id-number-found-by-hash', how: 'another hash', sql: (w) => [`UPDATE "Person" SET "idNumberHash" = 'other' WHERE "id" = ${personOf(w, 'draft')}`] },
  { key: 'id-number-found-by-hash', how: 'an unknown key', sql: (w) => [`UPDATE "Person" SET "idNumberCipher" = 'v1:lost:AAAA' WHERE "id" = ${personOf(w, 'draft')}`] },
  { key: 'mobiles-readable', how: 'not encrypted', sql: (w) => [`UPDATE "Applicant" SET "mobileCipher" = '13800138000' WHERE "id" = ${applicantOf(w, 'draft')}`] },

  { key: 'registration-follows-events', how: 'sent without a line in its history', sql: registration('"state"', `'PENDING'`, 'DRAFT') },
  { key: 'registration-opens-account', how: 'approved without an account', sql: registration('"state", "decidedAt"', `'APPROVED', now()`, 'APPROVED') },
  { key: 'registration-opens-account', how: 'approved for another unit’s account',
    sql: (w) => registration('"state", "decidedAt", "operatorId"', `'APPROVED', now(), '${w.round.actors.huaxi.operatorId}'::uuid`, 'APPROVED')(w) },
  { key: 'one-pending-correction', how: 'asked for before the first submission', sql: (w) => [`UPDATE "ApplicantCorrection" SET "applicantId" = ${applicantOf(w, 'draft')} WHERE "state" = 'PENDING'`] },
  { key: 'correction-has-event', how: 'accepted without an event', sql: () => [`UPDATE "ApplicantCorrection" SET "state" = 'ACCEPTED', "decidedAt" = now(), "decidedByPersonId" = "requestedByPersonId" WHERE "state" = 'PENDING'`] },
  { key: 'correction-decided', how: 'a scan of nothing', sql: () => [`UPDATE "ApplicantCorrection" SET "fileId" = NULL WHERE "state" = 'PENDING'`] },
  { key: 'correction-numbers-readable', how: 'an unknown key', sql: () => [`UPDATE "ApplicantCorrection" SET "idNumberCipher" = 'v1:lost:AAAA' WHERE "state" = 'PENDING'`] },
  { key: 'owner-is-where-changes-lead', how: 'back without an event', also: ['path-gapless', 'application-of-account', 'columns-of-application', 'unit-name-current'],
    sql: (w) => [`UPDATE "Application" SET "owningUnitId" = ${unit(w, 'huaxi')} WHERE "id" IN (SELECT "applicationId" FROM "ApplicationEvent" WHERE "type" = 'EMPLOYER_CHANGED')`] },

  { key: 'file-of-row', how: 'a file gone', file: async (w) => ({ key: await someFile(w), becomes: 'missing' }) },
  { key: 'file-of-row', how: 'a file exchanged', file: async (w) => ({ key: await someFile(w), becomes: 'other content' }) },
  { key: 'row-of-file', how: 'a file of nothing', file: () => Promise.resolve({ key: 'attachments/of-nothing', becomes: 'there' }) },
  { key: 'document-ready-complete', how: 'a paper without pages', sql: (w) => [`UPDATE "Document" SET "pages" = NULL WHERE "id" = '${w.documentId}'`] },
  { key: 'snapshot-files-kept', how: 'a submitted file given to a unit', sql: (w) => [`UPDATE "Attachment" SET "unitId" = ${unit(w, 'employer')} WHERE "applicationId" = ${application(w, 'inReview')}`] },

  { key: 'form-numbers-encrypted', how: 'a draft in plain text', sql: (w) => [`UPDATE "DraftSection" SET "content" = jsonb_set("content", '{fields,mobile}', '"139"')
      WHERE "section" = 'basic' AND "applicationId" = ${application(w, 'draft')}`] },
  { key: 'own-numbers-nowhere-plain', how: 'his number in another field', sql: (w) => [`UPDATE "DraftSection" SET "content" = "content" || '{"note": "${w.candidates.draft.idNumber}"}'
      WHERE "section" = 'basic' AND "applicationId" = ${application(w, 'draft')}`] },
  { key: 'no-numbers-in-records', how: 'an ID number in the audit log', sql: (w) => [`UPDATE "AuditEntry" SET "details" = '{"number": "${w.candidates.draft.idNumber}"}' WHERE ${one('AuditEntry')}`] },
  { key: 'no-numbers-in-records', how: 'a mobile in a message', sql: () => [`UPDATE "OutboxMessage" SET "lastError" = '13800138000 unreachable' WHERE ${one('OutboxMessage')}`] },

  { key: 'append-only-guarded', how: 'a trigger switched off', sql: () => ['ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_append_only"'] },
  { key: 'constraints-present', how: 'an index lost', sql: () => ['DROP INDEX "Operator_one_active_per_unit"'] },
]

/** A file of the draft, which no snapshot names. */
async function someFile({ round, candidates }: LivedInRound): Promise<string> {
  const { applicationId } = candidates.draft
  const { storageKey } = await round.db.attachment.findFirstOrThrow({ where: { applicationId } })
  return storageKey
}
