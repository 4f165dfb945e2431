import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { whereNow } from '@/modules/review/rules/state-labels'
import type { Database } from '@/server/db'
import { accountsPage } from './accounts-page'
import type { SeededCandidate } from './candidate'
import { demoPassword } from './demo-applications'
import type { LoginPerson } from './demo-login-persons'
import type { SeededOfficer } from './demo-officers'
import type { Registrant } from './demo-registrations'
import type { SeededUnit } from './demo-units'
import { grouped } from './grouped'

export interface Account {
  role: string
  unit: string
  name: string
  /** How to log in. */
  login: string
  /** Where his application stands; empty for operators. */
  place: string
}

export interface SeededDemo {
  units: Map<string, SeededUnit>
  officers: SeededOfficer[]
  applicants: SeededCandidate[]
  /** Those of the whole province, if there are any. */
  others: SeededCandidate[]
  loginPersons: LoginPerson[]
  registrants: Registrant[]
}

/**
 * Writes what the stand-in platform offers (platform-persons.json), all accounts for people (demo-accounts.html) and
 * those that the launcher prints (demo-accounts.json, last: it says that the demo is whole).
 */
export async function writeAccounts(db: Database, dataDir: string, demo: SeededDemo): Promise<void> {
  const places = await placesOf(db)
  const operators = operatorAccounts(demo)
  const registrants = demo.registrants.map(registrantAccount)
  const applicants = [...demo.applicants, ...demo.others].map((one) => applicantAccount(demo, one, places))
  await mkdir(dataDir, { recursive: true })
  await writeJson(path.join(dataDir, 'platform-persons.json'), platformPersons(demo))
  await writeFile(path.join(dataDir, 'demo-accounts.html'), accountsPage([...operators, ...registrants, ...applicants]))
  await writeJson(
    path.join(dataDir, 'demo-accounts.json'),
    [...operators, ...registrants, ...applicants]
      .filter(({ name, unit }) => shown.has(name) && (name !== '何磊' || unit === '成都蓉飞航空技术研究所'))
      .map(({ place, name, ...account }) => ({ ...account, name: place ? `${name}（${place}）` : name })),
  )
}

/** One account of each kind and for each interesting place; the others are in the page. */
const shown = new Set(
  '周明远 苏培德 秦素云 纪明哲 华思齐 陈静 吴倩 何磊 唐晓梅 邓志宏 蒲建国 罗晓峰 冯瑞 白洁 欧阳雨桐 张㛃 赵敏之 陈晓燕 刘志强 尹初一 罗瑶'.split(
    ' ',
  ),
)

function operatorAccounts({ units, officers }: SeededDemo): Account[] {
  const operators = [...units.values()].map(({ actor, operator, isActive }) => ({
    role: roles[Math.min(actor.unit.depth, 2)] ?? '',
    unit: actor.unit.name,
    name: operator.name,
    login: isActive ? (actor.unit.depth === 0 ? scanAndCode : '公共服务平台扫码') : '账户已停用',
    place: '',
  }))
  const unit = rootOf(units)?.actor.unit.name ?? ''
  const others = officers.map(({ label, name, note }) => ({
    role: `人社厅${label}`,
    unit,
    name,
    login: scanAndCode,
    place: note,
  }))
  return [...operators, ...others].toSorted((a, b) => Number(a.unit !== unit) - Number(b.unit !== unit))
}

const roles = ['人社厅审核人员', '一级推荐单位经办人', '用人单位经办人']
/** The page of the second factor shows the demo's persons what their phones would. */
const scanAndCode = '公共服务平台扫码 + 二次验证'

function rootOf(units: SeededDemo['units']): SeededUnit | undefined {
  return [...units.values()].find(({ parentKey }) => parentKey === null)
}

function applicantAccount(demo: SeededDemo, one: SeededCandidate, places: Map<string, string>): Account {
  const { candidate, applicationId } = one
  const place = candidate.isNew ? '首次登录，须修改密码' : (places.get(applicationId ?? '') ?? '尚未填写')
  // Files are what people add last.
  const isWhole = place === '填报中' && (candidate.draft?.attachments.length ?? 0) > 5
  return {
    role: '申报人',
    unit: demo.units.get(candidate.unit)?.actor.unit.name ?? '',
    name: candidate.name,
    login: `${candidate.idNumber} / ${demoPassword}`,
    place: isWhole ? '已填好，待提交' : place,
  }
}

/** Looked up without an account. */
function registrantAccount({ name, unitName, number, mobile, note }: Registrant): Account {
  return { role: '一级推荐单位注册人', unit: unitName, name, login: `查询注册进度：${number} / ${mobile}`, place: note }
}

async function placesOf(db: Database): Promise<Map<string, string>> {
  const rows = await db.application.findMany({
    select: { id: true, state: true, holderUnit: { select: { name: true } } },
  })
  return new Map(rows.map(({ id, state, holderUnit }) => [id, whereNow(state, holderUnit?.name ?? null, 'applicant')]))
}

function platformPersons({ units, officers, applicants, others, loginPersons, registrants }: SeededDemo) {
  const operators = grouped(units.values(), ({ operator }) => operator.idNumber)
  const applying = new Map(applicants.map(({ person }) => [person.idNumber, person]))
  return [
    ...[...operators.values()].flatMap((list) => {
      const [first] = list
      if (!first) return []
      const names = list.map(({ actor }) => actor.unit.name).join('、')
      const applies = applying.delete(first.operator.idNumber) ? '，也是申报人' : ''
      const note = `${names} 经办人${list.length > 1 ? '（两个单位）' : ''}${applies}${first.isActive ? '' : '，账户已停用'}`
      return [platformPerson({ ...first.operator, note }, groupOf(units, first))]
    }),
    ...officers.map((one) =>
      platformPerson({ ...one, note: [`人社厅${one.label}`, one.note].filter(Boolean).join('，') }, '人社厅'),
    ),
    ...registrants.map((one) => platformPerson(one, '一级推荐单位注册人')),
    ...loginPersons.map((one) => platformPerson(one, '登录不成功的各种情形')),
    ...[...applying.values()].map((one) => platformPerson({ ...one, note: '申报人' }, '申报人')),
    ...others.map(({ person }) => platformPerson({ ...person, note: '申报人' }, '其他申报人')),
  ]
}

/** Of the core; he is an operator, but not yet registered with the platform. */
const unregistered = '易安'

function platformPerson({ name, idNumber, mobile, note }: LoginPerson, group: string) {
  const isUnknown = name === unregistered
  return {
    name,
    idType: 'RESIDENT_ID',
    idNumber,
    mobile,
    note: isUnknown ? `${note}，尚未在平台注册` : note,
    group,
    ...(isUnknown && { isRegistered: false }),
  }
}

function groupOf(units: SeededDemo['units'], { actor: { unit }, parentKey }: SeededUnit): string {
  if (unit.depth === 0) return '人社厅'
  if (unit.depth === 1) return '一级推荐单位'
  let above = parentKey
  let first = unit
  while (above !== null && first.depth > 1) {
    const superior = units.get(above)
    first = superior?.actor.unit ?? first
    above = superior?.parentKey ?? null
  }
  return `${first.name}所属单位`
}

function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
}
