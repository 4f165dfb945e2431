import { checkCharacter } from '@/modules/account/rules/id-number'
import type { Database } from '@/server/db'
import { encryptField, lookupHash } from '@/server/field-encryption'
import { hashPassword } from '@/server/password'
import { acceptFirstNotice } from './factories/consent'

export type AccountScene = Awaited<ReturnType<typeof createAccountScene>>

export const scenePassword = 'Shudao-2026'

/** Province, one first-level unit, one hospital, each with its operator; an open batch with one applicant. */
export async function createAccountScene(db: Database) {
  const province = await db.unit.create({ data: { kind: 'PROVINCIAL_HR', depth: 0, name: '省人社厅' } })
  const city = await db.unit.create({ data: { kind: 'PREFECTURE', depth: 1, name: '市人社局', parentId: province.id } })
  const hospital = await db.unit.create({ data: { kind: 'EMPLOYER', depth: 2, name: '市医院', parentId: city.id } })
  const batch = await db.batch.create({ data: { ...batchData, code: '2026', name: '第十六批', status: 'OPEN' } })

  let number = 0
  const addPerson = async (name: string) => {
    const digits = `51010219800101${String((number += 1)).padStart(3, '0')}`
    const idNumber = digits + checkCharacter(digits)
    const idNumberHash = lookupHash('RESIDENT_ID', idNumber)
    const data = { idType: 'RESIDENT_ID', idNumberHash, idNumberCipher: encryptField(idNumber), name } as const
    return { ...(await db.person.create({ data })), idNumber }
  }
  const addOperator = async (unit: { id: string; depth: number }, name: string) => {
    const person = await addPerson(name)
    const officer = unit.depth === 0 && { officerRole: 'REVIEWER' as const, grantedAt: new Date('2026-01-01') }
    const data = { unitId: unit.id, personId: person.id, ...officer }
    return { ...(await db.operator.create({ data })), person }
  }
  const addApplicant = async (name: string) => {
    const person = await addPerson(name)
    const passwordHash = await hashPassword(scenePassword)
    const data = { batchId: batch.id, personId: person.id, owningUnitId: hospital.id, passwordHash }
    await acceptFirstNotice(db, person.id)
    return { ...(await db.applicant.create({ data })), person }
  }
  return {
    province,
    city,
    hospital,
    batch,
    addPerson,
    addOperator,
    addApplicant,
    provincial: await addOperator(province, '赵一'),
    cityOperator: await addOperator(city, '钱二'),
    operator: await addOperator(hospital, '孙三'),
    applicant: await addApplicant('周五'),
  }
}

const batchData = { cutoffDate: new Date('2026-12-31'), achievementFrom: new Date('2021-01-01'), settings: {} }
