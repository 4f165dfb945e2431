import type { UnitKind } from '@/generated/prisma/enums'
import type { DemoUnit } from '../demo-tree'
import type { UnitSeeding } from '../demo-units'
import { seedUnit } from '../demo-units'
import type { People } from './person-names'
import { furtherUnits, provinceUnits } from './province-units'
import type { Random } from './seeded-random'

/** What a unit works in: decides whom it proposes. */
export type Field = 'M' | 'A' | 'E' | 'U' | 'C' | 'S' | 'K'

export interface GrownUnit {
  key: string
  field: Field
  region: string
  /** “自贡市”; the province’s own units: “成都市”. */
  place: string
  isOffice: boolean
  people: People[]
}

type InventName = (people: People, isFemale: boolean) => string

/** Adds the rest of the province to the core's tree. The key of each unit is its name. @returns the units added */
export async function growProvince(seeding: UnitSeeding, random: Random, inventName: InventName): Promise<GrownUnit[]> {
  const grown: GrownUnit[] = []
  const add = async (unit: NewUnit) => {
    const isNative = unit.people.length > 1 && random.chance(0.5)
    const isFemale = random.chance(0.5)
    const name = inventName(isNative ? (unit.people[1] ?? 'HAN') : 'HAN', isFemale)
    const birth = `${random.between(1972, 1996)}${two(random.between(1, 12))}${two(random.between(1, 28))}`
    await seedUnit(
      seeding,
      { ...demoUnit(unit, random), operator: { name, birth, post: postOf(unit, random) } },
      unit.parentKey,
    )
    grown.push({ key: unit.name, ...unit })
  }
  let above: NewUnit | null = null
  for (const line of provinceUnits.split('\n').filter(Boolean)) {
    if (!line.startsWith(' ')) {
      above = firstLevelUnit(line)
      await add(above)
    } else if (above) {
      const [county = '', list = ''] = line.trim().split(':')
      const office = county ? below(above, officeName(county), 'C') : above
      if (county) await add(office)
      for (const text of list.split('，')) await add(below(office, ...nameAndField(text)))
    }
  }
  for (const line of furtherUnits.split('\n').filter(Boolean)) {
    const [superior = '', text = ''] = line.split(' > ')
    await add(below(superiorOf(seeding, grown, superior), ...nameAndField(text)))
  }
  return grown
}

interface NewUnit extends Omit<GrownUnit, 'key'> {
  name: string
  governmentName?: string
  kind: UnitKind
  parentKey: string
  areaCode: string
}

function firstLevelUnit(line: string): NewUnit {
  const [name = '', second = '', third = ''] = line.split(' ')
  const isPrefecture = /^\d/.test(second)
  const shared = { parentKey: 'province', isOffice: isPrefecture || second === 'PROVINCIAL_DEPT' }
  if (!isPrefecture) {
    const kind = second as UnitKind
    return {
      ...shared,
      name,
      kind,
      field: third as Field,
      region: '510000',
      areaCode: '028',
      place: '成都市',
      people: ['HAN'],
    }
  }
  return {
    ...shared,
    name: officeName(name),
    governmentName: `${name}人民政府`,
    kind: 'PREFECTURE',
    field: 'C',
    region: `${second}00`,
    areaCode: third,
    place: name,
    people: peopleOf[name] ?? ['HAN'],
  }
}

const peopleOf: Record<string, People[]> = {
  阿坝藏族羌族自治州: ['HAN', 'TIBETAN', 'QIANG'],
  甘孜藏族自治州: ['HAN', 'TIBETAN'],
  凉山彝族自治州: ['HAN', 'YI'],
  乐山市: ['HAN', 'YI'],
}

function below(superior: NewUnit, name: string, field: Field): NewUnit {
  const { region, place, people, areaCode } = superior
  const isOffice = /局$/.test(name)
  return { name, kind: 'EMPLOYER', field, region, place, people, areaCode, isOffice, parentKey: superior.name }
}

/** A unit added before, or one of the core, whose key is not its name. */
function superiorOf({ units }: UnitSeeding, grown: GrownUnit[], name: string): NewUnit {
  const known = grown.find(({ key }) => key === name)
  const core = [...units].find(([, { actor }]) => actor.unit.name === name)
  const key = known?.key ?? core?.[0]
  if (key === undefined) throw new Error(`No demo unit ${name}`)
  const place = known ?? { region: '510100', place: '成都市', people: ['HAN' as const] }
  return { ...place, name: key, kind: 'EMPLOYER', field: 'C', areaCode: '028', isOffice: false, parentKey: '' }
}

function officeName(place: string): string {
  return `${place}人力资源和社会保障局`
}

function nameAndField(text: string): [string, Field] {
  const [name = '', field = 'S'] = text.trim().split(' ')
  return [name, field as Field]
}

function demoUnit(unit: NewUnit, random: Random): Omit<DemoUnit, 'operator'> {
  const { name, kind, region, governmentName, areaCode, field, isOffice } = unit
  const digits = areaCode === '028' ? random.between(8600_2000, 8600_9999) : random.between(220_0000, 229_9999)
  return {
    key: name,
    name,
    kind,
    region,
    ...(governmentName && { governmentName }),
    category: isOffice ? '11' : field === 'K' ? '91' : '12',
    phone: `${areaCode}-${digits}`,
    hasOrgCodeOnly: !isOffice && random.chance(0.06),
    ...(name === ended && { deactivatedDaysAgo: 12 }),
  }
}

/** An account that its superior has ended; nobody applies there. */
export const ended = '遂宁观音湖水生态研究所'

function postOf({ isOffice, kind, field }: NewUnit, random: Random): string {
  if (isOffice)
    return random.pick(kind === 'EMPLOYER' ? ['人才服务科', '专技股', '事业科'] : ['专技科', '人才开发科', '人事处'])
  return random.pick(field === 'K' ? ['人力资源部', '综合管理部'] : ['人事科', '组织人事部', '人力资源部', '办公室'])
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
