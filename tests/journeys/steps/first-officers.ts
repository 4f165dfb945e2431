import type { AdministratorActor } from '@/modules/account/actor'
import { addOfficerInput } from '@/modules/unit/officer-schema'
import { addOfficer } from '@/modules/unit/services/add-officer'
import { createFirstAdministrator } from '@/modules/unit/services/create-first-administrator'
import { grantRole } from '@/modules/unit/services/grant-role'
import { syntheticIdNumber, syntheticMobile } from '../../../prisma/seed/synthetic-numbers'
import type { TestApp } from '../../support/app-server'

interface Officer {
  name: string
  idNumber: string
  mobile: string
}

const unitName = '四川省人力资源和社会保障厅'
const system = { name: '苏培德', idNumber: syntheticIdNumber('19800415', 71), mobile: syntheticMobile(71) }
const security = { name: '秦素云', idNumber: syntheticIdNumber('19830922', 72), mobile: syntheticMobile(72) }

/** An empty installation with a reviewer whose role has been granted: how that is done, administrators.test.ts walks. */
export async function openReviewer({ db }: TestApp, reviewer: Officer): Promise<void> {
  const request = { db, now: new Date(), requestId: 'journey', address: null, agent: null }
  const { unitId, operatorId } = await createFirstAdministrator(db, { ...system, unitName }, request)
  const as = async (role: AdministratorActor['role'], id: string) => {
    const { personId, person } = await db.operator.findUniqueOrThrow({ where: { id }, include: { person: true } })
    const unit = { id: unitId, name: unitName, kind: 'PROVINCIAL_HR' as const, depth: 0 }
    return { ...request, actor: { role, personId, personName: person.name, operatorId: id, unit } }
  }
  const administrator = await as('SYSTEM_ADMIN', operatorId)
  const add = (role: string, { name, idNumber, mobile }: Officer) => {
    const operator = { name, idType: 'RESIDENT_ID', idNumber, mobile, email: '', post: '人才处', phone: '' }
    return addOfficer(administrator, addOfficerInput.parse({ role, operator }))
  }
  const first = await add('SECURITY_ADMIN', security)
  const opened = await add('REVIEWER', reviewer)
  await grantRole(await as('SECURITY_ADMIN', first.operatorId), { operatorId: opened.operatorId })
}
