import { randomUUID } from 'node:crypto'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { checkCharacter } from '@/modules/account/rules/id-number'
import { protectSection } from '@/modules/application/services/protect-section'
import type { Form } from '@/modules/application/rules/form-content'
import type { Database } from '@/server/db'
import { encryptField, lookupHash } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { acceptFirstNotice } from './factories/consent'

export const sceneNow = new Date('2026-11-20T02:00:00Z')

export interface DraftScene {
  batchId: string
  batchCode: string
  rootId: string
  firstLevelId: string
  ownerId: string
  ownerName: string
}

/** Province, one first-level unit, one owner and an open batch: the least in which a draft can live. */
export async function createScene(db: Database): Promise<DraftScene> {
  const unit = (
    parentId: string | null,
    kind: 'PROVINCIAL_HR' | 'PREFECTURE' | 'EMPLOYER',
    depth: number,
    name: string,
  ) => db.unit.create({ data: { parentId, kind, depth, name, phone: '028-86000000' } })
  const root = await unit(null, 'PROVINCIAL_HR', 0, '四川省人力资源和社会保障厅')
  const firstLevel = await unit(root.id, 'PREFECTURE', 1, '成都市人力资源和社会保障局')
  const owner = await unit(firstLevel.id, 'EMPLOYER', 2, '成都市第一工程研究院')
  const batch = await db.batch.create({
    data: {
      code: '2026',
      name: '第十六批',
      status: 'OPEN',
      cutoffDate: new Date('2026-06-30'),
      achievementFrom: new Date('2020-07-01'),
      settings: {},
      categories: { create: [{ category: 'LEADER' }, { category: 'RESERVE' }] },
      tracks: { create: [{ track: 'GENERAL' }, { track: 'INDUSTRY' }] },
      formVersions: { create: { number: 1, definitionVersion: 1, overrides: {} } },
      windows: {
        create: {
          level: 'APPLICANT',
          opensAt: new Date('2026-11-01T00:00:00Z'),
          closesAt: new Date('2026-11-28T10:00:00Z'),
        },
      },
    },
  })
  return {
    batchId: batch.id,
    batchCode: batch.code,
    rootId: root.id,
    firstLevelId: firstLevel.id,
    ownerId: owner.id,
    ownerName: owner.name,
  }
}

export interface SceneApplicant {
  applicationId: string
  ctx: ServiceContext<ApplicantActor>
}

/** An applicant of the owner with an empty draft. `serial` (0–999) makes his ID number; odd is male. */
export async function createApplicant(db: Database, scene: DraftScene, serial: number): Promise<SceneApplicant> {
  const number = idNumber(serial)
  const person = await db.person.create({
    data: {
      idType: 'RESIDENT_ID',
      idNumberHash: lookupHash('RESIDENT_ID', number),
      idNumberCipher: encryptField(number),
      name: `欧阳雨桐${serial}`,
    },
  })
  const applicant = await db.applicant.create({
    data: {
      batchId: scene.batchId,
      personId: person.id,
      owningUnitId: scene.ownerId,
      mobileCipher: encryptField('13800138000'),
      passwordHash: 'none',
      mustChangePassword: false,
    },
  })
  await acceptFirstNotice(db, person.id)
  const application = await db.application.create({
    data: { batchId: scene.batchId, applicantId: applicant.id, owningUnitId: scene.ownerId },
  })
  const actor: ApplicantActor = {
    role: 'APPLICANT',
    personId: person.id,
    personName: person.name,
    applicantId: applicant.id,
    batchId: scene.batchId,
  }
  return { applicationId: application.id, ctx: contextOf(db, actor) }
}

/** The context of the unit's operator, with an account that stands: whoever writes is asked for it once more. */
export async function standingOperator(
  db: Database,
  unit: OperatorActor['unit'],
): Promise<ServiceContext<OperatorActor>> {
  const number = idNumber(901)
  const secret = { idNumberHash: lookupHash('RESIDENT_ID', number), idNumberCipher: encryptField(number) }
  const key = { idType: 'RESIDENT_ID' as const, idNumberHash: secret.idNumberHash }
  const person = await db.person.upsert({
    where: { idType_idNumberHash: key },
    create: { ...key, ...secret, name: '经办人' },
    update: {},
  })
  const place = { unitId: unit.id, personId: person.id }
  const operator =
    (await db.operator.findFirst({ where: { ...place, endedAt: null } })) ?? (await db.operator.create({ data: place }))
  const actor = { personId: person.id, personName: person.name, operatorId: operator.id, unit }
  return contextOf(db, { role: 'OPERATOR', ...actor })
}

/** Writes a whole form into the draft, as if it had been typed. */
export async function fillDraft(db: Database, applicationId: string, form: Form): Promise<void> {
  await db.draftSection.createMany({
    data: Object.entries(form).flatMap(([section, content]) =>
      content
        ? [{ applicationId, section, version: 1, content: protectSection(section, content), updatedAt: sceneNow }]
        : [],
    ),
  })
}

/** The application stands in review at the owner, as after the first submit. */
export async function placeInReview(db: Database, scene: DraftScene, applicationId: string): Promise<void> {
  await db.application.update({
    where: { id: applicationId },
    data: {
      state: 'IN_REVIEW',
      holderUnitId: scene.ownerId,
      category: 'LEADER',
      track: 'GENERAL',
      submissionNumber: 1,
    },
  })
  const stops = [scene.ownerId, scene.firstLevelId, scene.rootId]
  await db.applicationStep.createMany({
    data: stops.map((unitId, position) => ({
      applicationId,
      unitId,
      batchId: scene.batchId,
      position,
      isOwner: position === 0,
      status: position === 0 ? ('IN_REVIEW' as const) : ('WAITING' as const),
      statusSince: sceneNow,
      applicantName: '欧阳雨桐',
      idNumberHash: 'none',
      owningUnitId: scene.ownerId,
      owningUnitName: scene.ownerName,
      category: 'LEADER' as const,
      track: 'GENERAL' as const,
      discipline: '',
      submissionNumber: 1,
    })),
  })
  await db.applicationEvent.create({
    data: {
      applicationId,
      number: 1,
      type: 'SUBMITTED',
      fromState: 'DRAFT',
      toState: 'IN_REVIEW',
      toUnitId: scene.ownerId,
      actorRole: 'APPLICANT',
      actorName: '欧阳雨桐',
      actorUnitName: '',
      details: {},
      submissionNumber: 1,
      at: sceneNow,
      previousHash: '',
      hash: '',
    },
  })
}

function contextOf<A extends ApplicantActor | OperatorActor>(db: Database, actor: A): ServiceContext<A> {
  return { db, actor, now: sceneNow, requestId: randomUUID(), address: '127.0.0.1', agent: 'test' }
}

/** Synthetic: born 1980-05-01, region 510105. */
function idNumber(serial: number): string {
  const digits = `51010519800501${String(serial).padStart(3, '0')}`
  return digits + checkCharacter(digits)
}
