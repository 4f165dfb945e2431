import type { Login } from '@/modules/account/login'
import { isPrivileged } from '@/modules/account/rules/officer-roles'
import { startSession } from '@/modules/account/services/start-session'
import { hashInitialPassword } from '@/server/password'
import { sessionCookie } from '@/server/session-cookie'
import type { AdministratorRole } from '@/modules/account/actor'
import { createAdministrator } from '../support/factories/administrators'
import { createCandidate } from '../support/factories/applications'
import { createPerson, type Round, type UnitKey } from '../support/factories/round'

/** Everybody who may ask, seen from one application of 成都飞机设计研究所 (below 青羊区 and 成都市), as the page names them; the registrant has opened a registration of his own. */
export const callers = {
  nobody: '未登录',
  registrant: '注册人（未登录）',
  himself: '申报人本人',
  otherApplicant: '其他申报人',
  newApplicant: '未改初始密码的申报人',
  unconsenting: '未同意告知的申报人',
  owner: '所属单位',
  above: '上级单位',
  firstLevel: '一级推荐单位',
  sibling: '同级其他单位',
  otherPrefecture: '其他市州',
  below: '所属单位的下级',
  notActing: '以他人单位名义',
  province: '人社厅',
  unproven: '人社厅（未过二次验证）',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
} as const
export type Caller = keyof typeof callers
export const allCallers = Object.keys(callers) as Caller[]

export type Headers = Record<string, string>

/** What identifies each caller; `himself` and `registrant` are filled in per scene. */
export interface Desk {
  headers: Record<Exclude<Caller, 'himself' | 'registrant'>, Headers>
  logIn: (login: Login, unitId?: string) => Promise<Headers>
  /** The unit below the owner. */
  belowUnitId: string
}

/** Opens a session for each of them. */
export async function openDesk(round: Round): Promise<Desk> {
  const logIn = async (login: Login, unitId?: string, isProven = true): Promise<Headers> => {
    const request = { db: round.db, now: new Date(), requestId: 'request-1', address: null, agent: null }
    const secondFactorAt = isProven && isPrivileged(login.role) ? request.now : null
    const cookie = `${sessionCookie().name}=${await startSession(request, login, { secondFactorAt })}`
    return unitId === undefined ? { cookie } : { cookie, 'x-acting-unit': unitId }
  }
  const operator = (unit: UnitKey, actingUnitId = round.actors[unit].unit.id) => {
    const { personId, operatorId } = round.actors[unit]
    return logIn({ role: 'OPERATOR', personId, operatorId }, actingUnitId)
  }
  const applicant = async (owner: UnitKey, { mustChangePassword = false, isConsenting = true } = {}) => {
    const { personId, applicantId } = (await createCandidate(round, { owner })).actor
    await round.db.applicant.update({
      where: { id: applicantId },
      data: { mustChangePassword, passwordHash: hashInitialPassword('初始密码') },
    })
    if (!isConsenting) await round.db.privacyConsent.deleteMany({ where: { personId } })
    return logIn({ role: 'APPLICANT', personId, applicantId })
  }
  const administrator = async (role: AdministratorRole) => {
    const { personId, operatorId } = await createAdministrator(round, role)
    return logIn({ role, personId, operatorId })
  }
  const below = await createUnitBelow(round)
  const { personId, operatorId } = round.actors.province
  return {
    belowUnitId: below.unitId,
    logIn,
    headers: {
      nobody: {},
      otherApplicant: await applicant('sibling'),
      newApplicant: await applicant('employer', { mustChangePassword: true }),
      unconsenting: await applicant('employer', { isConsenting: false }),
      owner: await operator('employer'),
      above: await operator('qingyang'),
      firstLevel: await operator('chengdu'),
      sibling: await operator('sibling'),
      otherPrefecture: await operator('mianyang'),
      below: await logIn({ role: 'OPERATOR', ...below.operator }, below.unitId),
      notActing: await operator('mianyangEmployer', round.actors.employer.unit.id),
      province: await logIn({ role: 'PROVINCIAL_HR', personId, operatorId }),
      unproven: await logIn({ role: 'PROVINCIAL_HR', personId, operatorId }, undefined, false),
      systemAdmin: await administrator('SYSTEM_ADMIN'),
      securityAdmin: await administrator('SECURITY_ADMIN'),
      auditAdmin: await administrator('AUDIT_ADMIN'),
    },
  }
}

async function createUnitBelow({ db, actors }: Round) {
  const { unit } = actors.employer
  const data = { kind: 'EMPLOYER' as const, depth: unit.depth + 1, name: '第一研究室', parentId: unit.id }
  const { id: unitId } = await db.unit.create({ data })
  const { id: personId } = await createPerson(db, '下级经办人')
  const { id: operatorId } = await db.operator.create({ data: { unitId, personId } })
  return { unitId, operator: { personId, operatorId } }
}
