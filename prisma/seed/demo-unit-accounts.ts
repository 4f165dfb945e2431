import { keepFile } from '@/modules/supporting-file/services/keep-file'
import { requestNameInput } from '@/modules/unit/name-schema'
import { changeOperatorInput, editUnitInput } from '@/modules/unit/schema'
import { changeOperator } from '@/modules/unit/services/change-operator'
import { declineNameCorrection } from '@/modules/unit/services/decline-name-correction'
import { editUnit } from '@/modules/unit/services/edit-unit'
import { requestNameCorrection } from '@/modules/unit/services/request-name-correction'
import type { Database } from '@/server/db'
import type { LoginPerson } from './demo-login-persons'
import { examplePdf } from './example-files'
import { unitOf, type Scene } from './scene'
import { contextOf, daysBefore } from './service-context'
import { syntheticIdNumber, syntheticMobile } from './synthetic-numbers'

/**
 * What happens to units and their accounts, by the services themselves: a name asked for and one declined, a code that
 * counts against its check digit, an account that passed to another person, who has not looked in yet.
 * @returns who has given it away, and learns so when he scans
 */
export async function seedUnitAccounts(db: Database, scene: Scene): Promise<LoginPerson> {
  await askForName(db, scene, 'furong', '成都芙蓉大学（成都芙蓉医学院）', 2)
  const correctionId = await askForName(db, scene, 'jincheng', '锦城医院', 9)
  const jincheng = unitOf(scene, 'jincheng').actor.unit.id
  const reason = '与事业单位法人证书上的名称不一致，证书上为全称。'
  await declineNameCorrection(as(db, scene, 'health', 8), { correctionId, unitId: jincheng, reason })
  await overrideCode(db, scene)
  return handOver(db, scene)
}

const as = (db: Database, scene: Scene, key: string, daysAgo: number) =>
  contextOf(db, unitOf(scene, key).actor, daysBefore(scene.now, daysAgo))

async function keepScan(
  context: ReturnType<typeof as>,
  kind: 'UNIT_NAME' | 'UNIT_CODE',
  fileName: string,
): Promise<string> {
  const bytes = await examplePdf(kind)
  async function* stream() {
    yield bytes
  }
  return (await keepFile(context, kind, { fileName, bytes: stream() })).id
}

async function askForName(db: Database, scene: Scene, key: string, name: string, daysAgo: number): Promise<string> {
  const context = as(db, scene, key, daysAgo)
  const asked = {
    name: context.actor.unit.name,
    governmentName: null,
    requestedName: name,
    reason: '与单位公章上的名称不一致。',
    fileId: await keepScan(context, 'UNIT_NAME', '事业单位法人证书.pdf'),
  }
  return (await requestNameCorrection(context, requestNameInput.parse(asked))).correctionId
}

/** Given out wrong, and on the certificate as it is. */
async function overrideCode(db: Database, scene: Scene): Promise<void> {
  const context = as(db, scene, 'mianyang', 30)
  const { id } = unitOf(scene, 'youxian-nursery').actor.unit
  const { name, uscc, phone, version } = await db.unit.findUniqueOrThrow({ where: { id } })
  const form = {
    unitId: id,
    version,
    name,
    uscc: `${uscc?.slice(0, 17) ?? ''}${uscc?.endsWith('0') ? '1' : '0'}`,
    orgCode: '',
    phone: phone ?? '',
    codeOverride: {
      reason: '登记机关发证时校验位有误，证书上即为此代码，已向登记机关核实。',
      fileId: await keepScan(context, 'UNIT_CODE', '统一社会信用代码证书.pdf'),
    },
  }
  await editUnit(context, editUnitInput.parse(form))
}

const nextOperator = {
  name: '马晓兰',
  idType: 'RESIDENT_ID',
  idNumber: syntheticIdNumber('19940526', 996),
  mobile: syntheticMobile(996),
  post: '人力资源部',
  email: '',
  phone: '',
} as const

async function handOver(db: Database, scene: Scene): Promise<LoginPerson> {
  const key = 'furong-hospital'
  const unit = unitOf(scene, key)
  const { id: unitId } = unit.actor.unit
  const { version } = await db.unit.findUniqueOrThrow({ where: { id: unitId } })
  const input = changeOperatorInput.parse({ unitId, version, operator: nextOperator })
  await changeOperator(as(db, scene, 'furong', 1), input)
  const { id: operatorId, personId } = await db.operator.findFirstOrThrow({ where: { unitId, endedAt: null } })
  const { name: personName, idNumber, mobile } = nextOperator
  scene.units.set(key, {
    ...unit,
    actor: { ...unit.actor, operatorId, personId, personName },
    operator: { id: personId, name: personName, idNumber, mobile },
  })
  const { name, idNumber: formerNumber, mobile: formerMobile } = unit.operator
  return { name, idNumber: formerNumber, mobile: formerMobile, note: '账户已由他人接办' }
}
