import { protectSection } from '@/modules/application/services/protect-section'
import { encryptField, lookupHash } from '@/server/field-encryption'
import type { Database } from '@/server/db'
import type { Candidate, SeededCandidate } from './candidate'
import { storeExample } from './example-library'
import { insertRows } from './insert-rows'
import { unitOf, type Scene } from './scene'
import { daysBefore } from './service-context'
import { timeOrderedId } from './time-ordered-id'

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
  await insertRows(
    db,
    'Person',
    strangers.map(({ person, candidate }) => personRow(person, at(candidate.openedDaysAgo))),
  )
  await insertRows(
    db,
    'Applicant',
    seeded.map((one) => applicantRow(scene, one, passwordHash)),
  )
  await insertRows(
    db,
    'PrivacyConsent',
    seeded
      .filter(({ candidate }) => !candidate.isNew)
      .map(({ candidate, person }) => {
        const acceptedAt = at(candidate.draft?.startedDaysAgo ?? candidate.openedDaysAgo)
        return { personId: person.id, version: 1, acceptedAt, sensitiveAcceptedAt: acceptedAt }
      }),
  )
  const started = seeded.flatMap(({ candidate, applicationId, actor }) =>
    candidate.draft && applicationId ? [{ candidate, draft: candidate.draft, applicationId, actor }] : [],
  )
  await insertRows(
    db,
    'Application',
    started.map(({ candidate, draft, applicationId, actor }) => ({
      id: applicationId,
      batchId: scene.batchId,
      applicantId: actor.applicantId,
      owningUnitId: unitOf(scene, candidate.unit).actor.unit.id,
      createdAt: at(draft.startedDaysAgo),
      updatedAt: at(draft.savedDaysAgo),
    })),
  )
  await insertRows(
    db,
    'DraftSection',
    started.flatMap(({ draft, applicationId }) => sectionRows(draft.form, applicationId, at(draft.savedDaysAgo))),
  )
  const files = started.flatMap(({ candidate, draft, applicationId, actor }) =>
    draft.attachments.map(async ({ kind, rowId, fileName, contentType }) => ({
      id: timeOrderedId(at(draft.savedDaysAgo)),
      applicationId,
      kind,
      rowId,
      fileName,
      ...(await storeExample(kind, contentType, candidate.seedNumber)),
      uploadedByPersonId: actor.personId,
      createdAt: at(draft.savedDaysAgo),
    })),
  )
  await insertRows(db, 'Attachment', await Promise.all(files))
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

function personRow({ id, name, idNumber }: SeededCandidate['person'], createdAt: Date) {
  return {
    id,
    name,
    idType: 'RESIDENT_ID',
    idNumberHash: lookupHash('RESIDENT_ID', idNumber),
    idNumberCipher: encryptField(idNumber),
    createdAt,
    updatedAt: createdAt,
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
    updatedAt: daysBefore(scene.now, candidate.openedDaysAgo),
    lastLoginAt: candidate.draft && !candidate.isNew ? daysBefore(scene.now, candidate.draft.savedDaysAgo) : null,
  }
}

function sectionRows(form: NonNullable<Candidate['draft']>['form'], applicationId: string, updatedAt: Date) {
  return Object.entries(form).flatMap(([section, content]) =>
    content ? [{ applicationId, section, version: 1, content: protectSection(section, content), updatedAt }] : [],
  )
}
