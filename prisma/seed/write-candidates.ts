import type { Prisma } from '@/generated/prisma/client'
import { protectSection } from '@/modules/application/services/protect-section'
import { encryptField, lookupHash } from '@/server/field-encryption'
import type { Database } from '@/server/db'
import type { Candidate, SeededCandidate } from './candidate'
import { storeExample } from './example-library'
import { unitOf, type Scene } from './scene'
import { daysBefore } from './service-context'
import { timeOrderedId } from './time-ordered-id'

/** Rows in one statement: it has at most 32,767 parameters. */
const chunkSize = 2000

/**
 * Writes many applicants with their drafts and files, table by table: what the services would leave behind when each
 * had typed and uploaded it all by himself.
 */
export async function writeCandidates(
  db: Database,
  scene: Scene,
  candidates: Candidate[],
  passwordHash: string,
): Promise<SeededCandidate[]> {
  const seeded = candidates.map((candidate) => seededOf(scene, candidate))
  const at = (days: number) => daysBefore(scene.now, days)
  const strangers = seeded.filter(({ candidate }) => candidate.personId === undefined)
  await db.person.createMany({
    data: strangers.map(({ person, candidate }) => personRow(person, at(candidate.openedDaysAgo))),
  })
  await db.applicant.createMany({ data: seeded.map((one) => applicantRow(scene, one, passwordHash)) })
  const started = seeded.flatMap(({ candidate, applicationId, actor }) =>
    candidate.draft && applicationId ? [{ candidate, draft: candidate.draft, applicationId, actor }] : [],
  )
  await db.application.createMany({
    data: started.map(({ candidate, draft, applicationId, actor }) => ({
      id: applicationId,
      batchId: scene.batchId,
      applicantId: actor.applicantId,
      owningUnitId: unitOf(scene, candidate.unit).actor.unit.id,
      createdAt: at(draft.startedDaysAgo),
      updatedAt: at(draft.savedDaysAgo),
    })),
  })
  const sections = started.flatMap(({ draft, applicationId }) =>
    sectionRows(draft.form, applicationId, at(draft.savedDaysAgo)),
  )
  await inChunks(sections, (data) => db.draftSection.createMany({ data }))
  const files: Prisma.AttachmentCreateManyInput[] = []
  for (const { candidate, draft, applicationId, actor } of started) {
    const stored = await Promise.all(
      draft.attachments.map(async ({ kind, rowId, fileName, contentType }) => ({
        applicationId,
        kind,
        rowId,
        fileName,
        ...(await storeExample(kind, contentType, candidate.seedNumber)),
        uploadedByPersonId: actor.personId,
        createdAt: at(draft.savedDaysAgo),
      })),
    )
    files.push(...stored)
  }
  await inChunks(files, (data) => db.attachment.createMany({ data }))
  return seeded
}

function seededOf(scene: Scene, candidate: Candidate): SeededCandidate {
  const openedAt = daysBefore(scene.now, candidate.openedDaysAgo)
  const { name, idNumber, mobile } = candidate
  const person = { id: candidate.personId ?? timeOrderedId(openedAt), name, idNumber, mobile }
  return {
    candidate,
    person,
    actor: {
      role: 'APPLICANT',
      personId: person.id,
      personName: name,
      applicantId: timeOrderedId(openedAt),
      batchId: scene.batchId,
    },
    applicationId: candidate.draft ? timeOrderedId(daysBefore(scene.now, candidate.draft.startedDaysAgo)) : null,
  }
}

function personRow({ id, name, idNumber }: SeededCandidate['person'], createdAt: Date): Prisma.PersonCreateManyInput {
  return {
    id,
    name,
    idType: 'RESIDENT_ID',
    idNumberHash: lookupHash('RESIDENT_ID', idNumber),
    idNumberCipher: encryptField(idNumber),
    createdAt,
  }
}

function applicantRow(scene: Scene, { candidate, person, actor }: SeededCandidate, passwordHash: string) {
  return {
    id: actor.applicantId,
    batchId: scene.batchId,
    personId: person.id,
    owningUnitId: unitOf(scene, candidate.unit).actor.unit.id,
    mobileCipher: encryptField(person.mobile),
    passwordHash,
    mustChangePassword: candidate.isNew,
    createdAt: daysBefore(scene.now, candidate.openedDaysAgo),
    lastLoginAt: candidate.draft && !candidate.isNew ? daysBefore(scene.now, candidate.draft.savedDaysAgo) : null,
  }
}

function sectionRows(form: NonNullable<Candidate['draft']>['form'], applicationId: string, updatedAt: Date) {
  return Object.entries(form).flatMap(([section, content]) =>
    content ? [{ applicationId, section, version: 1, content: protectSection(section, content), updatedAt }] : [],
  )
}

async function inChunks<Row>(rows: Row[], write: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += chunkSize) await write(rows.slice(from, from + chunkSize))
}
