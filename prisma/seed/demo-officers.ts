import type { OfficerRole } from '@/generated/prisma/enums'
import { officerRoleLabels } from '@/modules/account/rules/officer-roles'
import { createTotpSecret } from '@/modules/account/rules/totp'
import type { Database } from '@/server/db'
import { encryptField } from '@/server/field-encryption'
import { createPerson, type SeededPerson } from './person'
import { unitOf, type Scene } from './scene'
import { daysBefore } from './service-context'
import { syntheticIdNumber, syntheticMobile } from './synthetic-numbers'

/** Who acts for the province beside its first reviewer. */
export interface SeededOfficer extends SeededPerson {
  label: string
  note: string
}

interface DemoOfficer {
  name: string
  birth: string
  post: string
  role: OfficerRole
  isGranted?: boolean
  /** Has not logged in yet: his first login sets up the authenticator app. */
  isNew?: boolean
}

/** The three administrators, a reviewer who logs in for the first time, and one whose role nobody has granted yet. */
const officers: DemoOfficer[] = [
  { name: '苏培德', birth: '19800415', post: '信息中心', role: 'SYSTEM_ADMIN' },
  { name: '秦素云', birth: '19830922', post: '机关纪委', role: 'SECURITY_ADMIN' },
  { name: '纪明哲', birth: '19760108', post: '审计处', role: 'AUDIT_ADMIN' },
  { name: '华思齐', birth: '19900617', post: '人才处', role: 'REVIEWER', isNew: true },
  { name: '温若兰', birth: '19920301', post: '人才处', role: 'REVIEWER', isGranted: false, isNew: true },
]

/** Opens their accounts; those who have logged in before have an authenticator app. */
export async function seedOfficers(db: Database, scene: Scene): Promise<SeededOfficer[]> {
  const province = unitOf(scene, 'province')
  await addSecondFactor(db, scene, province.operator.id)
  const seeded: SeededOfficer[] = []
  for (const [index, officer] of officers.entries()) seeded.push(await seedOfficer(db, scene, officer, 981 + index))
  return seeded
}

async function seedOfficer(
  db: Database,
  scene: Scene,
  { name, birth, post, role, isGranted = true, isNew = false }: DemoOfficer,
  serial: number,
): Promise<SeededOfficer> {
  const mobile = syntheticMobile(serial)
  const person = await createPerson(db, { name, idNumber: syntheticIdNumber(birth, serial), mobile })
  const openedAt = daysBefore(scene.now, isNew ? 3 : 900)
  await db.operator.create({
    data: {
      unitId: unitOf(scene, 'province').actor.unit.id,
      personId: person.id,
      post,
      officerRole: role,
      grantedAt: isGranted ? openedAt : null,
      mobileCipher: encryptField(mobile),
      createdAt: openedAt,
      lastLoginAt: isNew ? null : daysBefore(scene.now, 2),
    },
  })
  if (!isNew) await addSecondFactor(db, scene, person.id)
  const note = isGranted ? (isNew ? '首次登录，须设置二次验证' : '') : '角色待授权，还不能登录'
  return { ...person, label: officerRoleLabels[role], note }
}

async function addSecondFactor(db: Database, { now }: Scene, personId: string): Promise<void> {
  const createdAt = daysBefore(now, 60)
  await db.secondFactor.create({
    data: { personId, secretCipher: encryptField(createTotpSecret()), createdAt, confirmedAt: createdAt },
  })
}
