import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FieldValue } from '@/modules/application/rules/form-content'
import type { DraftOperation, SectionSaveResult } from '@/modules/application/schema'
import { saveDraft } from '@/modules/application/services/save-draft'
import type { Database } from '@/server/db'
import { createTestDatabase } from '../support/database'
import {
  createApplicant,
  createScene,
  placeInReview,
  type DraftScene,
  type SceneApplicant,
} from '../support/draft-scene'

let db: Database
let drop: () => Promise<void>
let scene: DraftScene
let serial = 0

beforeAll(async () => {
  ;({ db, drop } = await createTestDatabase())
  scene = await createScene(db)
})
afterAll(() => drop())

const newApplicant = () => createApplicant(db, scene, (serial += 1))

function set(section: string, path: string, value: FieldValue, baseVersion: number, rowId: string | null = null) {
  return { action: 'set', opId: randomUUID(), section, path, rowId, value, baseVersion } satisfies DraftOperation
}

async function save(applicant: SceneApplicant, ...operations: DraftOperation[]): Promise<SectionSaveResult[]> {
  const { sections } = await saveDraft(applicant.ctx, { applicationId: applicant.applicationId, operations })
  return sections
}

async function stored(applicant: SceneApplicant, section: string) {
  const row = await db.draftSection.findUnique({
    where: { applicationId_section: { applicationId: applicant.applicationId, section } },
  })
  return (
    row && { version: row.version, content: row.content as { fields: object; rows: { id: string; values: object }[] } }
  )
}

describe('autosave', () => {
  test('changes of one section make one new version', async () => {
    const applicant = await newApplicant()
    const result = await save(
      applicant,
      set('basic', 'major', '计算机', 0),
      set('basic', 'post', '𠮷长', 0),
      set('summary', 'plan', '设想', 0),
    )
    expect(result).toEqual([
      { section: 'basic', status: 'saved', version: 1, refused: [] },
      { section: 'summary', status: 'saved', version: 1, refused: [] },
    ])
    expect((await stored(applicant, 'basic'))?.content.fields).toEqual({ major: '计算机', post: '𠮷长' })
  })

  test('wrong values are saved as typed: validation never blocks saving', async () => {
    const applicant = await newApplicant()
    const [result] = await save(applicant, set('basic', 'titleSince', '去年', 0), set('basic', 'email', 'x', 0))
    expect(result).toMatchObject({ status: 'saved', version: 1, refused: [] })
  })

  test('the mobile is ciphertext in the database', async () => {
    const applicant = await newApplicant()
    await save(applicant, set('basic', 'mobile', '13900139000', 0))
    const row = await stored(applicant, 'basic')
    expect(JSON.stringify(row)).not.toContain('13900139000')
    expect(row?.content.fields).toMatchObject({ mobile: expect.stringMatching(/^v1:/) })
  })

  test('the same request after a lost reply changes nothing and answers as the first did', async () => {
    const applicant = await newApplicant()
    const operations = [set('basic', 'major', '一', 0), set('basic', 'post', '二', 0)]
    const first = await save(applicant, ...operations)
    expect(await save(applicant, ...operations)).toEqual(first)
    expect((await stored(applicant, 'basic'))?.version).toBe(1)
  })

  test('after a lost reply further changes on the same base are taken', async () => {
    const applicant = await newApplicant()
    const lost = set('basic', 'major', '一', 0)
    await save(applicant, lost)
    const [result] = await save(applicant, lost, set('basic', 'post', '二', 0))
    expect(result).toMatchObject({ status: 'saved', version: 2 })
    expect((await stored(applicant, 'basic'))?.content.fields).toEqual({ major: '一', post: '二' })
  })

  test('the older of two tabs is told what stands now, and overwrites nothing', async () => {
    const applicant = await newApplicant()
    await save(applicant, set('basic', 'major', '新页', 0))
    const [result] = await save(applicant, set('basic', 'major', '旧页', 0))
    // As the page shows it: with what the system binds, the ID number masked.
    const shown = { major: '新页', employer: scene.ownerName, idNumber: expect.stringContaining('****') }
    expect(result).toMatchObject({ status: 'conflict', version: 1, content: { fields: shown } })
    expect((await stored(applicant, 'basic'))?.content.fields).toEqual({ major: '新页' })
  })

  test('a tab whose change arrived, and then another tab’s, is told at its next change', async () => {
    const applicant = await newApplicant()
    const mine = set('basic', 'major', '甲', 0)
    await save(applicant, mine)
    await save(applicant, set('basic', 'major', '乙', 1))
    expect(await save(applicant, mine)).toMatchObject([{ status: 'saved', version: 1 }])
    expect(await save(applicant, set('basic', 'post', '丙', 1))).toMatchObject([{ status: 'conflict', version: 2 }])
  })

  test('of many saves on one version at the same time exactly one is taken', async () => {
    const applicant = await newApplicant()
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) => save(applicant, set('summary', 'plan', `第 ${index} 稿`, 0))),
    )
    expect(results.flat().filter(({ status }) => status === 'saved')).toHaveLength(1)
    expect((await stored(applicant, 'summary'))?.version).toBe(1)
  })

  test('saves of different sections at the same time are all taken', async () => {
    const applicant = await newApplicant()
    const sections = ['basic', 'application', 'benefits', 'summary']
    const path: Record<string, string> = {
      basic: 'major',
      application: 'priorBatch',
      benefits: 'benefits',
      summary: 'plan',
    }
    const results = await Promise.all(sections.map((key) => save(applicant, set(key, path[key] ?? '', '字', 0))))
    expect(results.flat().every(({ status }) => status === 'saved')).toBe(true)
  })
})

describe('rows', () => {
  test('come, are filled, move and go, each keeping its id', async () => {
    const applicant = await newApplicant()
    const [a, b] = [randomUUID(), randomUUID()]
    const at = (baseVersion: number) => ({ opId: randomUUID(), section: 'papers', baseVersion })
    await save(
      applicant,
      { ...at(0), action: 'addRow', rowId: a, position: 0 },
      { ...at(0), action: 'addRow', rowId: b, position: 1 },
      set('papers', 'title', '甲文', 0, a),
      set('papers', 'title', '乙文', 0, b),
      { ...at(0), action: 'moveRow', rowId: b, position: 0 },
    )
    expect((await stored(applicant, 'papers'))?.content.rows).toEqual([
      { id: b, values: { title: '乙文' } },
      { id: a, values: { title: '甲文' } },
    ])
    await save(applicant, { ...at(1), action: 'removeRow', rowId: b })
    // 撤销 brings the same row back.
    await save(applicant, { ...at(2), action: 'addRow', rowId: b, position: 0 }, set('papers', 'title', '乙文', 2, b))
    expect((await stored(applicant, 'papers'))?.content.rows.map(({ id }) => id)).toEqual([b, a])
  })

  test('a change of a row that is gone is refused by itself, the others are taken', async () => {
    const applicant = await newApplicant()
    const gone = set('papers', 'title', '丢了', 0, randomUUID())
    const row = randomUUID()
    const [result] = await save(
      applicant,
      { action: 'addRow', opId: randomUUID(), section: 'papers', baseVersion: 0, rowId: row, position: 0 },
      gone,
      set('papers', 'title', '在', 0, row),
    )
    expect(result).toMatchObject({ status: 'saved', version: 1, refused: [{ opId: gone.opId, rowId: gone.rowId }] })
    expect((await stored(applicant, 'papers'))?.content.rows).toHaveLength(1)
  })
})

describe('what has no place in the draft is refused, and nothing changes', () => {
  test.each<[string, string, string, FieldValue, string | null]>([
    ['a field nobody knows', 'basic', 'salary', '1', null],
    ['a name bound by the system', 'basic', 'name', '别人', null],
    ['the employer bound by the system', 'basic', 'employer', '别处', null],
    ['a sex that the ID number tells', 'basic', 'sex', '1', null],
    ['a photo as text', 'basic', 'photo', 'x', null],
    ['a text where yes or no stands', 'application', 'priorHolder', 'yes', null],
    ['a text where several codes stand', 'papers', 'index', 'SCI', randomUUID()],
    ['a column without a row', 'papers', 'title', '题', null],
    ['a row in a section without rows', 'basic', 'major', '题', randomUUID()],
    ['a NUL, which the database can’t keep', 'basic', 'post', '院\u0000长', null],
    ['a direction override', 'summary', 'plan', '设\u202e想', null],
    ['a text beyond all measure', 'summary', 'plan', '长'.repeat(20_001), null],
  ])('%s', async (_title, section, path, value, rowId) => {
    const applicant = await newApplicant()
    const [result] = await save(applicant, set(section, path, value, 0, rowId))
    expect(result).toMatchObject({ status: 'saved', version: 0 })
    expect(result?.status === 'saved' && result.refused[0]?.what).toMatch(/[\u4e00-\u9fff]/)
    expect((await stored(applicant, section))?.version).toBe(0)
  })

  test.each(['salary', 'attachments', 'pledge'])('section %s', async (section) => {
    const applicant = await newApplicant()
    await expect(save(applicant, set(section, 'pledge', true, 0))).rejects.toMatchObject({ code: 'UNKNOWN_SECTION' })
  })

  test('somebody else’s application', async () => {
    const [mine, other] = [await newApplicant(), await newApplicant()]
    const foreign = { applicationId: other.applicationId, operations: [set('basic', 'major', '改', 0)] }
    await expect(saveDraft(mine.ctx, foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await stored(other, 'basic')).toBeNull()
  })

  test('an application that is with a unit, with the words for it', async () => {
    const applicant = await newApplicant()
    await placeInReview(db, scene, applicant.applicationId)
    await expect(save(applicant, set('basic', 'major', '改', 0))).rejects.toMatchObject({
      code: 'NOT_EDITABLE',
      refusal: { why: expect.stringContaining('审核中') },
    })
  })
})
