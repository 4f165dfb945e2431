import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadSubordinate } from '@/modules/unit/queries/load-subordinate'
import { createUnitInput, editUnitInput } from '@/modules/unit/schema'
import { createUnit } from '@/modules/unit/services/create-unit'
import { editUnit } from '@/modules/unit/services/edit-unit'
import { keepFile } from '@/modules/supporting-file/services/keep-file'
import { problemsOfInput } from '@/lib/form-problems'
import { examplePdf } from '../../prisma/seed/example-files'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { refusalOf } from '../support/factories/refusals'
import { createRound, type Round, type UnitKey } from '../support/factories/round'
import { freshUnit } from '../support/factories/units'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

const failing = (uscc: string) => uscc.slice(0, 17) + (uscc.endsWith('0') ? '1' : '0')
const as = () => round.as('qingyang')

async function scan(by: UnitKey = 'qingyang', kind: 'UNIT_CODE' | 'UNIT_NAME' = 'UNIT_CODE'): Promise<string> {
  const bytes = await examplePdf('certificate')
  async function* stream() {
    yield bytes
  }
  return (await keepFile(round.as(by), kind, { fileName: '法人证书.pdf', bytes: stream() })).id
}

const typed = (codeOverride: object | null, change: object = {}) => {
  const unit = freshUnit()
  return { ...unit, uscc: failing(unit.uscc), codeOverride, ...change }
}
const proof = async (by?: UnitKey) => ({ reason: '证书上即为此代码', fileId: await scan(by) })

test('a code against its check digit is taken with reason and scan, and detail and history say so', async () => {
  const form = createUnitInput.parse(typed(await proof()))
  const { unitId } = await createUnit(as(), form)
  const detail = await loadSubordinate(as(), unitId)
  expect(detail).toMatchObject({
    uscc: form.uscc,
    codeOverride: '证书上即为此代码',
    codeProof: { fileName: '法人证书.pdf' },
  })
  expect(detail.history[0]?.detail).toContain('代码校验位不符，凭证明登记')
})

test.each<[string, object | null, string]>([
  ['nothing', null, 'uscc'],
  ['no reason', { reason: ' ', fileId: '01a20ab4-0000-7000-8000-000000000000' }, 'codeOverride.reason'],
  ['no scan', { reason: '证书上即为此代码', fileId: null }, 'codeOverride.fileId'],
])('with %s it is refused at its field', (_what, codeOverride, field) => {
  const problems = problemsOfInput(createUnitInput.safeParse(typed(codeOverride)))
  expect(Object.keys(problems)).toEqual([field])
})

test('zeros, too few characters and impossible letters have no way round', async () => {
  const codeOverride = await proof()
  for (const codes of [{ uscc: '', orgCode: '00000000-0' }, { uscc: '9151' }, { uscc: 'I1350100M000100Y43' }]) {
    const problems = problemsOfInput(createUnitInput.safeParse(typed(codeOverride, codes)))
    expect(Object.keys(problems)).toEqual([codes.orgCode ? 'orgCode' : 'uscc'])
  }
})

test('a scan of somebody else, of another kind or of another unit proves nothing, and no unit is opened', async () => {
  const before = await db.unit.count()
  const used = (await createUnit(as(), createUnitInput.parse(typed(await proof())))) && (await scan('sibling'))
  for (const fileId of [used, await scan('qingyang', 'UNIT_NAME')]) {
    const form = createUnitInput.parse(typed({ reason: '证书上即为此代码', fileId }))
    expect((await refusalOf(createUnit(as(), form))).code).toBe('SUPPORTING_FILE_NOT_FOUND')
  }
  expect(await db.unit.count()).toBe(before + 1)
})

test('an edit keeps the proof while the code stays, wants another for another code, and drops it for a right one', async () => {
  const first = typed(await proof())
  const { unitId, version } = await createUnit(as(), createUnitInput.parse(first))
  const kept = { reason: '证书上即为此代码', fileId: null }
  const edit = (seen: number, change: object) =>
    editUnit(as(), editUnitInput.parse({ ...first, unitId, version: seen, ...change }))
  const renamed = await edit(version, { name: '改名的医院', codeOverride: kept })
  const other = failing(freshUnit().uscc)
  const refused = await refusalOf(edit(renamed.version, { uscc: other, codeOverride: kept }))
  expect([refused.code, problemsIn(refused)]).toEqual(['CODE_PROOF_MISSING', ['codeOverride', 'fileId']])
  const codeOverride = await proof()
  const changed = await edit(renamed.version, { uscc: other, codeOverride })
  expect(await edit(renamed.version, { uscc: other, codeOverride })).toEqual(changed)
  await edit(changed.version, { uscc: freshUnit().uscc, codeOverride: null })
  expect(await loadSubordinate(as(), unitId)).toMatchObject({ codeOverride: null, codeProof: null })
})

function problemsIn({ refusal }: Awaited<ReturnType<typeof refusalOf>>): unknown {
  return (refusal.details?.['problems'] as { path: string[] }[])[0]?.path
}
