import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { demoPassword, type SeededApplicant } from './demo-applications'
import type { SeededUnit } from './demo-units'
import { syntheticIdNumber, syntheticMobile } from './synthetic-numbers'

/** What the launcher prints and the stand-in platform offers: demo-accounts.json and platform-persons.json in the data folder. */
export async function writeAccounts({
  dataDir,
  units,
  applicants,
}: {
  dataDir: string
  units: Map<string, SeededUnit>
  applicants: SeededApplicant[]
}): Promise<void> {
  const operators = [...units.values()].map(({ actor, operator }) => ({ unit: actor.unit.name, ...operator }))
  await mkdir(dataDir, { recursive: true })
  await writeJson(path.join(dataDir, 'platform-persons.json'), [
    ...operators.map((operator) => platformPerson(operator, `${operator.unit} 经办人`)),
    ...applicants.map((applicant) => platformPerson(applicant.person, '申报人')),
    platformPerson(personWithoutUnit, '未绑定单位账户'),
  ])
  await writeJson(path.join(dataDir, 'demo-accounts.json'), [
    ...operators.map(({ unit, name }) => ({ role: '单位经办人', unit, name, login: '公共服务平台扫码' })),
    ...applicants.map(({ person, unitName, place }) => ({
      role: '申报人',
      unit: unitName,
      name: `${person.name}（${place}）`,
      login: `${person.idNumber} / ${demoPassword}`,
    })),
  ])
}

const personWithoutUnit = {
  name: '夏雨',
  idNumber: syntheticIdNumber('510104', '19930505', 998),
  mobile: syntheticMobile(998),
}

function platformPerson({ name, idNumber, mobile }: { name: string; idNumber: string; mobile: string }, note: string) {
  return { name, idType: 'RESIDENT_ID', idNumber, mobile, note }
}

function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
}
