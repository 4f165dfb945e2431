import type { ApplicantActor } from '@/modules/account/actor'
import { assertStillActs } from '@/modules/account/services/assert-still-acts'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { applicationErrors } from '../errors'
import { loadHead, shownSection, type ApplicationHead } from '../queries'
import { applyOperation } from '../rules/apply-operation'
import { isEditable, stateLabel } from '../rules/application-state'
import { readSection, type SectionContent } from '../rules/form-content'
import { isDraftSection, sectionOf } from '../rules/form-definition/form-definition'
import type { DraftOperation, RefusedOperation, SaveAnswer, SaveInput, SectionSaveResult } from '../schema'
import { protectSection, revealSection } from './protect-section'

/**
 * Autosave: applies changes to sections of the applicant's own draft. Idempotent by opId; a section that somebody
 * saved in between answers `conflict` with its content and changes nothing.
 *
 * @throws NOT_FOUND not his application; NOT_EDITABLE not with him; UNKNOWN_SECTION; MIXED_VERSIONS
 */
export async function saveDraft(ctx: ServiceContext<ApplicantActor>, input: SaveInput): Promise<SaveAnswer> {
  return ctx.db.$transaction(async (tx) => {
    // A submit waits for the saves before it and locks out those after it.
    await tx.$queryRaw`SELECT 1 FROM "Application" WHERE "id" = ${input.applicationId}::uuid FOR SHARE`
    await assertStillActs(tx, ctx.actor)
    const draft = await loadHead(tx, { id: input.applicationId, applicantId: ctx.actor.applicantId }, ctx.now)
    if (!draft) throw applicationErrors.NOT_FOUND()
    if (!isEditable(draft.state)) throw applicationErrors.NOT_EDITABLE({ state: stateLabel(draft.state, 'applicant') })
    const sections: SectionSaveResult[] = []
    for (const [key, operations] of bySection(input.operations)) {
      sections.push(await saveSection(tx, draft, key, operations, ctx.now))
    }
    return { savedAt: ctx.now, sections }
  })
}

async function saveSection(
  tx: Transaction,
  draft: ApplicationHead,
  key: string,
  operations: DraftOperation[],
  now: Date,
): Promise<SectionSaveResult> {
  const section = sectionOf(draft.definition, key)
  const baseVersion = operations[0]?.baseVersion ?? 0
  if (!section || !isDraftSection(section)) throw applicationErrors.UNKNOWN_SECTION()
  if (operations.some((operation) => operation.baseVersion !== baseVersion)) throw applicationErrors.MIXED_VERSIONS()

  const stored = await lockSection(tx, draft.applicationId, key, now)
  const done = await doneBefore(tx, draft.applicationId, key, operations)
  const lastDone = Math.max(0, ...done.values())
  const pending = operations.filter((operation) => !done.has(operation.opId))
  if (pending.length === 0) return { section: key, status: 'saved', version: lastDone, refused: [] }
  // After a lost reply the version may have grown, but only by these same changes.
  const isCurrent = stored.version === baseVersion || (done.size > 0 && stored.version === lastDone)
  if (!isCurrent) {
    return {
      section: key,
      status: 'conflict',
      version: stored.version,
      content: shownSection(draft, key, stored.content),
    }
  }

  let content = stored.content
  const applied: string[] = []
  const refused: RefusedOperation[] = []
  for (const operation of pending) {
    const result = applyOperation(section, content, operation, draft.boundKeys)
    if (result.ok) {
      content = result.content
      applied.push(operation.opId)
    } else refused.push(refusalOf(operation, result.what))
  }
  if (applied.length === 0) return { section: key, status: 'saved', version: stored.version, refused }
  const version = stored.version + 1
  await tx.draftSection.update({
    where: { applicationId_section: { applicationId: draft.applicationId, section: key } },
    data: { version, content: protectSection(key, content), updatedAt: now },
  })
  await tx.draftOperation.createMany({
    skipDuplicates: true,
    data: applied.map((id) => ({
      id,
      applicationId: draft.applicationId,
      section: key,
      resultVersion: version,
      createdAt: now,
    })),
  })
  return { section: key, status: 'saved', version, refused }
}

async function lockSection(
  tx: Transaction,
  applicationId: string,
  section: string,
  now: Date,
): Promise<{ version: number; content: SectionContent }> {
  await tx.$executeRaw`
    INSERT INTO "DraftSection" ("applicationId", "section", "version", "content", "updatedAt")
    VALUES (${applicationId}::uuid, ${section}, 0, '{"rows": [], "fields": {}}', ${now})
    ON CONFLICT DO NOTHING`
  const [row] = await tx.$queryRaw<{ version: number; content: unknown }[]>`
    SELECT "version", "content" FROM "DraftSection"
     WHERE "applicationId" = ${applicationId}::uuid AND "section" = ${section} FOR UPDATE`
  return { version: row?.version ?? 0, content: revealSection(section, readSection(row?.content)) }
}

/** opId → version it led to, of those applied already. An opId of another section or application counts as unknown. */
async function doneBefore(
  tx: Transaction,
  applicationId: string,
  section: string,
  operations: DraftOperation[],
): Promise<Map<string, number>> {
  const rows = await tx.draftOperation.findMany({
    where: { id: { in: operations.map(({ opId }) => opId) }, applicationId, section },
    select: { id: true, resultVersion: true },
  })
  return new Map(rows.map((row) => [row.id, row.resultVersion]))
}

function bySection(operations: DraftOperation[]): Map<string, DraftOperation[]> {
  const groups = new Map<string, DraftOperation[]>()
  // In one order for everybody: two tabs that save the same sections never wait for each other in a ring.
  for (const operation of operations.toSorted((a, b) => (a.section < b.section ? -1 : Number(a.section > b.section)))) {
    const group = groups.get(operation.section) ?? []
    // The same change twice in one request is one change.
    if (!group.some(({ opId }) => opId === operation.opId)) group.push(operation)
    groups.set(operation.section, group)
  }
  return groups
}

function refusalOf(operation: DraftOperation, what: string): RefusedOperation {
  return {
    opId: operation.opId,
    path: operation.action === 'set' ? operation.path : null,
    rowId: operation.rowId,
    what,
  }
}
