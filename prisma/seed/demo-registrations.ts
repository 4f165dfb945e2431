import { randomUUID } from 'node:crypto'
import { presentNotice } from '@/modules/privacy/queries'
import type { RegistrantContext } from '@/modules/registration/context'
import { createRegistrationInput, type CreateRegistrationInput } from '@/modules/registration/schema'
import { approveRegistration } from '@/modules/registration/services/approve-registration'
import { createRegistration } from '@/modules/registration/services/create-registration'
import { keepRegistrationFile } from '@/modules/registration/services/keep-registration-file'
import { rejectRegistration } from '@/modules/registration/services/reject-registration'
import { returnRegistration } from '@/modules/registration/services/return-registration'
import { submitRegistration } from '@/modules/registration/services/submit-registration'
import type { Database } from '@/server/db'
import { demoMaterials } from './demo-materials'
import { examplePdf } from './example-files'
import { unitOf, type Scene } from './scene'
import { contextOf, daysBefore } from './service-context'
import { syntheticIdNumber, syntheticMobile, syntheticUscc } from './synthetic-numbers'

/** Somebody who has registered, with what opens his registration. */
export interface Registrant {
  name: string
  idNumber: string
  mobile: string
  unitName: string
  number: string
  note: string
}

/** First-level units without an operator, a registration in every state, each brought there by the real services. */
export async function seedRegistrations(db: Database, scene: Scene): Promise<Registrant[]> {
  for (const [index, name] of unregistered.entries()) {
    await db.unit.create({
      data: {
        parentId: unitOf(scene, 'province').actor.unit.id,
        kind: 'PROVINCIAL_DEPT',
        depth: 1,
        name,
        uscc: syntheticUscc('11', '510000', firstSerial + index),
        phone: `028-8601${2000 + index}`,
        createdAt: daysBefore(scene.now, 1300),
      },
    })
  }
  const registrants: Registrant[] = []
  // One after the other: the numbers are given in this order.
  for (const [index, one] of registrations.entries()) registrants.push(await register(db, scene, one, index))
  return registrants
}

/** They stand in the list to choose from. */
const unregistered = ['四川省生态环境厅', '四川省广播电视局', '四川省应急管理厅'] as const

/** Far from those of the tree. */
const firstSerial = 910_001

interface DemoRegistration {
  name: string
  birth: string
  serial: number
  post: string
  /** One that is there by its key, or the name of a new one. */
  unit: { key: string } | { name: string; kind: 'PROVINCIAL_DEPT' | 'CENTRAL' }
  daysAgo: number
  decided?: { daysAgo: number; as: 'approved' | 'returned' | 'rejected'; reason: string }
  note: string
}

const registrations: readonly DemoRegistration[] = [
  {
    name: '方知秋',
    birth: '19840711',
    serial: 995,
    post: '人事教育处',
    unit: { name: '中国科学院蜀山天文研究院', kind: 'CENTRAL' },
    daysAgo: 26,
    decided: { daysAgo: 24, as: 'approved', reason: '' },
    note: '注册已通过',
  },
  {
    name: '申屠远',
    birth: '19790228',
    serial: 996,
    post: '办公室',
    unit: { name: '四川蓉城人才服务有限公司', kind: 'PROVINCIAL_DEPT' },
    daysAgo: 20,
    decided: {
      daysAgo: 19,
      as: 'rejected',
      reason: '贵单位不是一级推荐单位，请联系所在市（州）人社局开通用人单位账户。',
    },
    note: '注册不通过',
  },
  {
    name: '白洁',
    birth: '19910417',
    serial: 992,
    post: '人事处',
    unit: { name: '四川省广播电视局', kind: 'PROVINCIAL_DEPT' },
    daysAgo: 4,
    decided: { daysAgo: 2, as: 'returned', reason: '登记表未盖单位公章，请盖章后重新上传。' },
    note: '注册被退回',
  },
  {
    name: '韩松',
    birth: '19870923',
    serial: 991,
    post: '人事处',
    unit: { name: '四川省林业和草原局', kind: 'PROVINCIAL_DEPT' },
    daysAgo: 3,
    note: '注册待审核',
  },
  {
    name: '司马青',
    birth: '19890506',
    serial: 997,
    post: '人力资源部',
    unit: { key: 'rongjiang' },
    daysAgo: 1,
    note: '经办人变更待审核',
  },
]

async function register(
  db: Database,
  scene: Scene,
  { unit, daysAgo, decided, note, ...person }: DemoRegistration,
  index: number,
): Promise<Registrant> {
  const idNumber = syntheticIdNumber(person.birth, person.serial)
  const mobile = syntheticMobile(person.serial)
  const operator = {
    name: person.name,
    idType: 'RESIDENT_ID',
    idNumber,
    mobile,
    email: `renshi${person.serial}@example.cn`,
    post: person.post,
    phone: `028-86020${person.serial}`,
  }
  const target =
    'key' in unit
      ? { is: 'LISTED', unitId: unitOf(scene, unit.key).actor.unit.id }
      : {
          ...unit,
          is: 'NEW',
          governmentName: '',
          uscc: syntheticUscc('12', '510000', firstSerial + 50 + index),
          orgCode: '',
        }
  const input = createRegistrationInput.parse({
    requestKey: randomUUID(),
    consent: { noticeVersion: (await presentNotice(db)).version, general: true, sensitive: true },
    target,
    operator,
  })
  const { registrationId, number } = await fillIn(db, daysBefore(scene.now, daysAgo), input)
  if (decided) await decide(db, scene, registrationId, decided)
  const unitName = 'key' in unit ? unitOf(scene, unit.key).actor.unit.name : unit.name
  return { name: person.name, idNumber, mobile, unitName, number, note }
}

/** Filled in, stamped, sent. */
async function fillIn(db: Database, now: Date, input: CreateRegistrationInput) {
  const visitor = { db, now, requestId: randomUUID(), address: null, agent: null }
  const { registrationId, number } = await createRegistration(visitor, input)
  const registrant: RegistrantContext = { ...visitor, registrationId }
  const form = await keepRegistrationFile(registrant, {
    kind: 'STAMPED_FORM',
    materialKey: '',
    ...(await scan('加盖公章的登记表.pdf', 'stamped form')),
  })
  let { version } = form
  for (const { key, label } of demoMaterials.filter(({ required }) => required)) {
    const sent = await scan(`${label}.pdf`, 'letter of authority')
    version = (await keepRegistrationFile(registrant, { kind: 'REGISTRATION_MATERIAL', materialKey: key, ...sent }))
      .version
  }
  await submitRegistration(registrant, { version, consent: null })
  return { registrationId, number }
}

async function scan(fileName: string, label: string) {
  const bytes = await examplePdf(label)
  async function* stream() {
    yield bytes
  }
  return { fileName, bytes: stream() }
}

async function decide(
  db: Database,
  scene: Scene,
  registrationId: string,
  { daysAgo, as, reason }: NonNullable<DemoRegistration['decided']>,
): Promise<void> {
  const province = contextOf(db, unitOf(scene, 'province').actor, daysBefore(scene.now, daysAgo))
  const { version } = await db.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { version: true },
  })
  const seen = { registrationId, version }
  if (as === 'approved') await approveRegistration(province, { ...seen, presentOperatorId: null, conflictKnown: false })
  else if (as === 'returned') await returnRegistration(province, { ...seen, reason })
  else await rejectRegistration(province, { ...seen, reason })
}
