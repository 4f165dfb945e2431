import { possibleIdNumbers } from '@/modules/account/rules/id-number'
import { encryptField, lookupHash } from '@/server/field-encryption'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loginFailureWords } from '@/modules/account/login-failures'
import { logInApplicant } from '@/modules/account/services/log-in-applicant'
import { logInPlatformPerson } from '@/modules/account/services/log-in-platform-person'
import { startSession } from '@/modules/account/services/start-session'
import { hashPassword } from '@/server/password'
import { createAccountScene, scenePassword, type AccountScene } from '../support/account-scene'
import { createTestDatabase } from '../support/database'

const { db, drop } = await createTestDatabase()
afterAll(drop)

const request = { db, now: new Date('2026-11-20T01:00:00Z'), requestId: 'request-1', address: '10.0.0.1', agent: null }

let scene: AccountScene

beforeAll(async () => {
  scene = await createAccountScene(db)
})

const scan = ({ idNumber, name }: { idNumber: string; name: string }, wanted: string | null = null) =>
  logInPlatformPerson(request, { subject: 'u-1', name, idType: 'RESIDENT_ID', idNumber, mobile: null }, wanted)

const later = (minutes: number) => new Date(request.now.getTime() + minutes * 60_000)
const lastEntry = () => db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })

describe('whom the platform has verified', () => {
  test('the operator of a unit logs in as its operator', async () => {
    const { id, personId, person } = scene.operator
    const login = { role: 'OPERATOR', personId, operatorId: id }
    await expect(scan(person)).resolves.toEqual({ ok: true, login, mustChoose: false })
  })

  test('an operator of the root logs in as provincial HR', async () => {
    await expect(scan(scene.provincial.person)).resolves.toMatchObject({ ok: true, login: { role: 'PROVINCIAL_HR' } })
  })

  describe('the operator of several units', () => {
    let clinic: { id: string; operatorId: string }

    beforeAll(async () => {
      const data = { kind: 'EMPLOYER', depth: 2, name: '诊所', parentId: scene.city.id } as const
      const { id } = await db.unit.create({ data })
      const operator = await db.operator.create({ data: { unitId: id, personId: scene.operator.personId } })
      clinic = { id, operatorId: operator.id }
    })
    afterAll(() => db.operator.delete({ where: { id: clinic.operatorId } }))

    test('chooses when nothing says for which he came', async () => {
      await expect(scan(scene.operator.person)).resolves.toMatchObject({ ok: true, mustChoose: true })
      await expect(scan(scene.operator.person, '/province/b/2026')).resolves.toMatchObject({ mustChoose: true })
    })

    test('acts for the one whose page he wanted', async () => {
      await expect(scan(scene.operator.person, `/unit/${clinic.id}/b/2026`)).resolves.toMatchObject({
        login: { operatorId: clinic.operatorId },
        mustChoose: false,
      })
      await expect(scan(scene.operator.person, `/unit/${scene.hospital.id}/b/2026`)).resolves.toMatchObject({
        login: { operatorId: scene.operator.id },
        mustChoose: false,
      })
    })
  })

  test('an applicant may scan too', async () => {
    const { id, personId, person } = scene.applicant
    const login = { role: 'APPLICANT', personId, applicantId: id }
    await expect(scan(person)).resolves.toEqual({ ok: true, login, mustChoose: false })
  })

  describe('an applicant of a batch that has closed', () => {
    const setStatus = (status: 'OPEN' | 'CLOSED' | 'ARCHIVED') =>
      db.batch.update({ where: { id: scene.batch.id }, data: { status } })
    afterAll(() => setStatus('OPEN'))

    test('scans as before, for his own form and what became of it; not once it is archived', async () => {
      await setStatus('CLOSED')
      const { id, person } = scene.applicant
      await expect(scan(person)).resolves.toMatchObject({ ok: true, login: { applicantId: id } })
      await setStatus('ARCHIVED')
      await expect(scan(person)).resolves.toEqual({ ok: false, failure: 'NOT_BOUND' })
    })

    test('who applies in an open one too comes to that first, whichever he used last', async () => {
      await setStatus('CLOSED')
      const { personId, owningUnitId, passwordHash, person } = scene.applicant
      const { id: batchId } = await db.batch.create({
        data: { code: '2027', name: '第十七批', status: 'OPEN', ...dates, settings: {} },
      })
      const open = await db.applicant.create({ data: { batchId, personId, owningUnitId, passwordHash } })
      await db.applicant.update({ where: { id: scene.applicant.id }, data: { lastLoginAt: request.now } })
      await expect(scan(person)).resolves.toMatchObject({ ok: true, login: { applicantId: open.id }, mustChoose: true })
      await db.applicant.delete({ where: { id: open.id } })
      await db.batch.delete({ where: { id: batchId } })
    })
  })

  test('whom no unit has named is told so, and it is recorded without his number', async () => {
    const stranger = { name: '夏七', idNumber: '510102198001019999' }
    await expect(scan(stranger)).resolves.toEqual({ ok: false, failure: 'NOT_BOUND' })
    const entry = await lastEntry()
    expect(entry).toMatchObject({ action: 'log-in-failed', result: 'refused', reason: 'NOT_BOUND', personId: null })
    expect(JSON.stringify(entry)).not.toContain(stranger.idNumber)
  })

  test('the same digits under another kind of document are another person', async () => {
    const { idNumber } = scene.operator.person
    await expect(
      logInPlatformPerson(request, { subject: 'u-1', name: '孙三', idType: 'PASSPORT', idNumber, mobile: null }),
    ).resolves.toEqual({ ok: false, failure: 'NOT_BOUND' })
  })

  test('a former operator is told that his account has ended', async () => {
    const former = await scene.addOperator(
      await db.unit.create({ data: { kind: 'EMPLOYER', depth: 2, name: '学院', parentId: scene.city.id } }),
      '吴六',
    )
    await db.operator.update({ where: { id: former.id }, data: { endedAt: request.now } })
    await expect(scan(former.person)).resolves.toEqual({ ok: false, failure: 'DEACTIVATED' })
    expect(await lastEntry()).toMatchObject({ reason: 'DEACTIVATED', personId: former.personId })
  })

  test('a former officer of the province is told so, whatever he handed over before', async () => {
    const former = await scene.addOperator(scene.province, '蒋十一')
    const { personId } = former
    const endedAt = new Date('2026-11-01')
    const { id: unitId } = await db.unit.create({
      data: { kind: 'EMPLOYER', depth: 2, name: '党校', parentId: scene.city.id },
    })
    const before = await db.operator.create({ data: { unitId, personId, endedAt } })
    const next = await scene.addOperator({ id: unitId, depth: 2 }, '沈十二')
    const both = { fromOperatorId: before.id, toOperatorId: next.id }
    await db.handover.create({ data: { unitId, ...both, at: endedAt, summary: {} } })
    await db.operator.update({ where: { id: former.id }, data: { endedAt: request.now } })
    await expect(scan(former.person)).resolves.toEqual({ ok: false, failure: 'OFFICER_ENDED' })
    const { why, next: then } = loginFailureWords('OFFICER_ENDED') ?? {}
    expect([why, then]).toEqual([expect.stringContaining('人社厅'), expect.stringContaining('系统管理员')])
    await db.operator.update({ where: { id: before.id }, data: { endedAt: later(1) } })
    await expect(scan(former.person)).resolves.toMatchObject({ failure: 'HANDED_OVER' })
  })

  test.each([
    ['PENDING', 'REGISTRATION_PENDING'],
    ['RETURNED', 'REGISTRATION_RETURNED'],
    ['REJECTED', 'NOT_BOUND'],
  ] as const)('whose registration is %s is told so with its number', async (state, failure) => {
    const person = await scene.addPerson('韩十')
    const number = `DJ-2026-${state}`
    const unitName = '市科协'
    await db.registration.create({
      data: {
        ...{ number, unitName, state, unitKind: 'PROVINCIAL_DEPT', personName: person.name },
        ...{ idType: person.idType, idNumberHash: person.idNumberHash, idNumberCipher: person.idNumberCipher },
        ...{ mobileCipher: encryptField('13800000001'), createdAt: request.now, submittedAt: request.now },
        ...{ noticeVersion: 1, consentedAt: request.now },
        decidedAt: state === 'PENDING' ? null : request.now,
      },
    })
    const registrationNumber = state === 'REJECTED' ? undefined : number
    await expect(scan(person)).resolves.toEqual({
      ok: false,
      failure,
      ...(registrationNumber && { registrationNumber }),
    })
  })

  test('the operator of a deactivated unit is told that the account has ended', async () => {
    const unit = await db.unit.create({ data: { kind: 'EMPLOYER', depth: 2, name: '研究所', parentId: scene.city.id } })
    const operator = await scene.addOperator(unit, '郑八')
    await db.unit.update({ where: { id: unit.id }, data: { deactivatedAt: request.now } })
    await expect(scan(operator.person)).resolves.toEqual({ ok: false, failure: 'DEACTIVATED' })
  })
})

describe('an applicant with ID number and password', () => {
  const type = (idNumber: string, password = scenePassword) => logInApplicant(request, { idNumber, password })

  test('logs in, however he writes the number', async () => {
    const { id, personId, person } = scene.applicant
    const login = { role: 'APPLICANT', personId, applicantId: id }
    const done = { ok: true, login, mustChoose: false }
    const spaced = `${person.idNumber.slice(0, 6)} ${person.idNumber.slice(6)}`.toLowerCase()
    await expect(type(person.idNumber)).resolves.toMatchObject(done)
    await expect(type(spaced)).resolves.toMatchObject(done)
  })

  test('gets the same answer for a wrong password, an unknown number and what is no number', async () => {
    const answers = await Promise.all([
      type(scene.applicant.person.idNumber, '不对'),
      type('510102198001019999'),
      type('不是号码'),
      type(''),
      type('9'.repeat(10_000), 'x'.repeat(10_000)),
    ])
    for (const answer of answers) expect(answer).toEqual({ ok: false, failure: 'WRONG_CREDENTIALS' })
  })

  test('leaves a record of each failure, with the person where he is known', async () => {
    await type(scene.applicant.person.idNumber, '不对')
    expect(await lastEntry()).toMatchObject({ reason: 'WRONG_PASSWORD', personId: scene.applicant.personId })
    await type('510102198001019999')
    expect(await lastEntry()).toMatchObject({ reason: 'UNKNOWN_PERSON', personId: null })
  })

  test('is unknown once his account is removed', async () => {
    const removed = await scene.addApplicant('冯九')
    await db.applicant.update({ where: { id: removed.id }, data: { removedAt: request.now } })
    await expect(type(removed.person.idNumber)).resolves.toEqual({ ok: false, failure: 'WRONG_CREDENTIALS' })
  })

  test('with the digits of another document than somebody else’s is let in with his own password', async () => {
    const digits = '12345678'
    const types = possibleIdNumbers(digits, '2026-11-20').map(({ type }) => type)
    expect(types.length).toBeGreaterThan(1)
    const { batch, hospital } = scene
    for (const idType of types) {
      const idNumberHash = lookupHash(idType, digits)
      const person = await db.person.create({
        data: { idType, idNumberHash, idNumberCipher: encryptField(digits), name: '同号' },
      })
      const passwordHash = await hashPassword(`Own-${idType}-7`)
      const data = { batchId: batch.id, personId: person.id, owningUnitId: hospital.id, passwordHash }
      await db.applicant.create({ data })
    }
    for (const idType of types) await expect(type(digits, `Own-${idType}-7`)).resolves.toMatchObject({ ok: true })
  })

  test('reaches the batch whose password he typed', async () => {
    const older = await db.batch.create({
      data: {
        code: '2025',
        name: '第十五批',
        status: 'OPEN',
        ...dates,
        settings: {},
        createdAt: new Date('2025-01-01'),
      },
    })
    const { personId, owningUnitId, person } = scene.applicant
    const before = await db.applicant.create({
      data: { batchId: older.id, personId, owningUnitId, passwordHash: await hashPassword('Jincheng-2025') },
    })
    await expect(type(person.idNumber, 'Jincheng-2025')).resolves.toMatchObject({ login: { applicantId: before.id } })
    await expect(type(person.idNumber)).resolves.toMatchObject({ login: { applicantId: scene.applicant.id } })
  })
})

test('a login is recorded with who and from where, and shown as the last one', async () => {
  const { id, personId } = scene.operator
  await startSession(request, { role: 'OPERATOR', personId, operatorId: id })
  expect(await lastEntry()).toMatchObject({
    action: 'logged-in',
    personId,
    address: '10.0.0.1',
    requestId: 'request-1',
  })
  expect(await db.operator.findUnique({ where: { id } })).toMatchObject({ lastLoginAt: request.now })
})

const dates = { cutoffDate: new Date('2025-12-31'), achievementFrom: new Date('2020-01-01') }

test('the number decides at a scan: a name written differently lets in, and one line of the log says that it differs', async () => {
  const { person } = scene.operator
  await expect(scan({ ...person, name: '王\uE123，明' })).resolves.toMatchObject({ ok: true })
  expect(await lastEntry()).toMatchObject({ action: 'name-differs', personId: scene.operator.personId, details: null })
})
