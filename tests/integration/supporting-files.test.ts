import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { env } from '@/env'
import { attachFile } from '@/modules/supporting-file/services/attach-file'
import { keepFile } from '@/modules/supporting-file/services/keep-file'
import { openFile } from '@/modules/supporting-file/services/open-file'
import { changeOperatorInput } from '@/modules/unit/schema'
import { changeOperator } from '@/modules/unit/services/change-operator'
import { storage } from '@/server/storage'
import { examplePdf, examplePhoto } from '../../prisma/seed/example-files'
import { encryptedPdf, pdfWithScript } from '../support/dangerous-files'
import { createTestDatabase } from '../support/database'
import { createCandidate } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { contextOf, createRound, roundNow, type Round, type UnitKey } from '../support/factories/round'
import { freshOperator } from '../support/factories/units'

const megabyte = 1024 * 1024
const { db, drop } = await createTestDatabase()
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

async function* stream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

async function keep(by: UnitKey, bytes?: Uint8Array | AsyncIterable<Uint8Array>, kind = 'UNIT_NAME' as const) {
  const sent = bytes ?? (await examplePdf('seal'))
  return keepFile(round.as(by), kind, {
    fileName: '../公章.exe',
    bytes: sent instanceof Uint8Array ? stream(sent) : sent,
  })
}

const attach = (by: UnitKey, fileId: string, unit: UnitKey, kind: 'UNIT_NAME' | 'UNIT_CODE' = 'UNIT_NAME') =>
  db.$transaction((tx) =>
    attachFile(tx, round.actors[by].personId, { fileId, kind, unitId: round.actors[unit].unit.id }),
  )
const canOpen = async (by: UnitKey, fileId: string) => {
  const answer = await Promise.allSettled([openFile(round.as(by), fileId)])
  return answer[0].status === 'fulfilled'
}
const readers = async (fileId: string) => {
  const found: UnitKey[] = []
  for (const unit of Object.keys(round.actors) as UnitKey[]) if (await canOpen(unit, fileId)) found.push(unit)
  return found
}

test('a scan is kept under a harmless name with its real type, and its bytes come back', async () => {
  const bytes = await examplePdf('seal')
  const file = await keep('employer', bytes)
  expect(file).toMatchObject({ kind: 'UNIT_NAME', fileName: '公章.pdf', contentType: 'application/pdf' })
  const { storageKey } = await openFile(round.as('employer'), file.id)
  expect(Buffer.from(await storage.read(storageKey)).equals(Buffer.from(bytes))).toBe(true)
})

describe('who sees a scan', () => {
  test('only who sent it, until a request takes it', async () => {
    expect(await readers((await keep('employer')).id)).toEqual(['employer'])
  })

  test('then its unit, the unit above and the province', async () => {
    const { id } = await keep('employer')
    await attach('employer', id, 'employer')
    expect(await readers(id)).toEqual(['province', 'qingyang', 'employer'])
  })

  test('of an applicant’s identity not the unit above, which decides nothing about it', async () => {
    const { id } = await keepFile(round.as('employer'), 'APPLICANT_CORRECTION', {
      fileName: '证件.jpg',
      bytes: stream(await examplePhoto()),
    })
    const unitId = round.actors.employer.unit.id
    await db.$transaction((tx) =>
      attachFile(tx, round.actors.employer.personId, { fileId: id, kind: 'APPLICANT_CORRECTION', unitId }),
    )
    expect(await readers(id)).toEqual(['province', 'employer'])
  })

  test('not its sender any more once the unit has another operator, whatever else he is by then', async () => {
    const { id } = await keep('huaxi')
    await attach('huaxi', id, 'huaxi')
    const former = round.actors.huaxi
    const { personId } = former
    const { version } = await db.unit.findUniqueOrThrow({ where: { id: former.unit.id } })
    await changeOperator(
      round.as('province'),
      changeOperatorInput.parse({ unitId: former.unit.id, version, operator: freshOperator() }),
    )
    const { id: unitId, ...unit } = await db.unit.create({
      data: { kind: 'CENTRAL', depth: 1, name: '四川农业大学', parentId: round.actors.province.unit.id },
    })
    const { id: operatorId } = await db.operator.create({ data: { unitId, personId } })
    const elsewhere = { ...former, operatorId, unit: { ...unit, id: unitId } }
    const { actor } = await createCandidate(round)
    for (const later of [elsewhere, { ...actor, personId }]) {
      const { code } = await refusalOf(openFile(contextOf(db, later, roundNow), id))
      expect(code).toBe('SUPPORTING_FILE_NOT_FOUND')
    }
    const next = await db.operator.findFirstOrThrow({ where: { unitId: former.unit.id, endedAt: null } })
    const successor = { ...former, operatorId: next.id, personId: next.personId }
    await openFile(contextOf(db, successor, roundNow), id)
  })

  test('nobody once it was removed; and a look is in the audit log', async () => {
    const { id } = await keep('employer')
    await openFile(round.as('employer'), id)
    await db.supportingFile.update({ where: { id }, data: { removedAt: roundNow } })
    expect(await readers(id)).toEqual([])
    const entries = await db.auditEntry.findMany({ where: { objectId: id } })
    expect(entries.map(({ action }) => action)).toEqual(['supporting-file-viewed'])
  })

  test('a file whose bytes are gone is refused in words', async () => {
    const { id } = await keep('employer')
    const { storageKey } = await openFile(round.as('employer'), id)
    await storage.remove(storageKey)
    expect((await refusalOf(openFile(round.as('employer'), id))).code).toBe('FILE_MISSING')
  })
})

describe('a request takes only a scan', () => {
  test('that the same person sent for the same purpose, and for one unit only', async () => {
    const { id } = await keep('employer')
    for (const work of [attach('sibling', id, 'sibling'), attach('employer', id, 'employer', 'UNIT_CODE')]) {
      expect((await refusalOf(work)).code).toBe('SUPPORTING_FILE_NOT_FOUND')
    }
    await attach('employer', id, 'employer')
    await attach('employer', id, 'employer')
    expect((await refusalOf(attach('employer', id, 'sibling'))).code).toBe('SUPPORTING_FILE_NOT_FOUND')
  })
})

describe('what is no proper scan is refused with the way out, and nothing stays behind', () => {
  async function* fortyMegabytes(): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < 40; sent += 1) yield new Uint8Array(megabyte)
  }

  test.each<[string, () => Promise<Uint8Array | AsyncIterable<Uint8Array>>, string]>([
    ['40 MB', async () => fortyMegabytes(), 'UPLOAD_TOO_LARGE'],
    ['a program', async () => Buffer.from('MZ'.padEnd(4096, '\0')), 'UPLOAD_INVALID'],
    ['a locked PDF', encryptedPdf, 'UPLOAD_INVALID'],
    ['a PDF with a script', pdfWithScript, 'UPLOAD_INVALID'],
    ['a broken image', async () => (await examplePhoto()).subarray(0, 900), 'UPLOAD_INVALID'],
    ['nothing', async () => new Uint8Array(0), 'UPLOAD_INVALID'],
  ])('%s', async (_title, bytes, code) => {
    const before = await db.supportingFile.count()
    const { code: refused, refusal } = await refusalOf(keep('employer', await bytes()))
    expect(refused).toBe(code)
    expect([refusal.what.includes('没有上传'), refusal.next]).toEqual([true, expect.stringMatching(/./)])
    expect(await db.supportingFile.count()).toBe(before)
    expect(await readdir(path.join(path.resolve(env().dataDir), 'tmp')).catch(() => [])).toEqual([])
  })

  test('a kind that only a registrant sends', async () => {
    const sent = { fileName: 'a.pdf', bytes: stream(await examplePdf()) }
    const refused = await refusalOf(keepFile(round.as('employer'), 'STAMPED_FORM', sent))
    expect(refused.code).toBe('SUPPORTING_FILE_NOT_FOUND')
  })
})
