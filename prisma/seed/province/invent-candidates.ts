import { chinaYear } from '@/lib/china-time'
import type { Candidate } from '../candidate'
import type { Deed } from '../deed'
import { pathOf } from '../live'
import { unitOf, type Scene } from '../scene'
import { syntheticIdNumber, syntheticMobile } from '../synthetic-numbers'
import { leastLast, needsQuota, placeOf, type Card } from './deck'
import type { GrownUnit } from './grow-province'
import { inventForm } from './invent-form'
import { inventLife } from './lives'
import type { People } from './person-names'
import { profiles } from './profiles'
import { coreOwners } from './owners'
import type { Random } from './seeded-random'

export interface InventedLife {
  candidate: Candidate
  deeds: Deed[]
}

export interface Inventing {
  random: Random
  inventName: (people: People, isFemale: boolean) => string
  /** First-level units that have not maintained their quota: nothing gets past them. */
  withoutQuota: Set<string>
  /** Every number once. */
  idNumber: (birth: string, isFemale: boolean) => string
  deck: Card[]
  /** Of the first one; tells files, mobiles and addresses apart. */
  serial: number
}

/** Somebody for every card of the deck, each at a unit where that can be. */
export function inventCandidates(scene: Scene, grown: GrownUnit[], inventing: Inventing): InventedLife[] {
  const { random, deck, serial } = inventing
  const owners: GrownUnit[] = [...coreOwners, ...grown]
  const places = random.shuffle(owners.flatMap((unit) => Array.from({ length: weightOf(scene, unit) }, () => unit)))
  // What few paths allow is placed first.
  const cards = random.shuffle(deck).sort((a, b) => leastLast(b) - leastLast(a))
  return cards.flatMap((card, index) => {
    const fits = places.findIndex((unit) => canBeAt(scene, unit, card, inventing))
    const [unit] = fits < 0 ? [] : places.splice(fits, 1)
    return unit ? [inventOne(scene, unit, card, { ...inventing, serial: serial + index })] : []
  })
}

function weightOf({ units }: Scene, unit: GrownUnit): number {
  const path = pathOf({ units }, unit.key)
  if (path.length < 2 || !path[0]?.isActive) return 0
  const known = coreOwners.find(({ key }) => key === unit.key)
  if (known) return known.weight
  if (unit.isOffice) return unit.people.length > 1 ? 1 : 0
  return path.some(({ actor }) => actor.unit.name.startsWith('成都市')) ? 7 : 5
}

function canBeAt(scene: Scene, unit: GrownUnit, card: Card, { withoutQuota }: Inventing): boolean {
  const path = pathOf(scene, unit.key)
  const first = path.at(-2)
  return path.length - 1 >= leastLast(card) && !(needsQuota(card) && withoutQuota.has(first?.actor.unit.name ?? ''))
}

function inventOne(
  scene: Scene,
  unit: GrownUnit,
  card: Card,
  { random, inventName, serial, idNumber }: Inventing,
): InventedLife {
  const { standing } = card
  const year = chinaYear(scene.now)
  const category = random.chance(0.4) ? 'LEADER' : 'RESERVE'
  const birthYear = category === 'LEADER' ? random.between(year - 58, year - 42) : random.between(year - 46, year - 33)
  const birth = `${birthYear}${two(random.between(1, 12))}${two(random.between(1, 28))}`
  const people = random.chance(0.55) ? random.pick(unit.people) : random.chance(0.06) ? random.pick(others) : 'HAN'
  const isFemale = random.chance(0.42)
  const mobile = syntheticMobile(serial)
  const path = pathOf(scene, unit.key)
  const last = path.length - 1
  const isLife = standing !== 'opened' && standing !== 'half' && standing !== 'complete'
  const deeds = isLife ? inventLife(random, { kind: standing, place: placeOf(card, last), last, now: scene.now }) : []
  const savedDaysAgo = deeds[0]
    ? (scene.now.getTime() - deeds[0].at.getTime()) / dayMs + 0.1 + random.next()
    : random.next() * random.between(1, 20)
  const employer = unitOf(scene, unit.key).actor.unit.name
  const track = unit.field === 'K' ? 'INDUSTRY' : last > 2 && random.chance(0.4) ? 'GRASSROOTS' : 'GENERAL'
  const seedNumber = serial
  const profile = random.pick(profiles.filter(({ fields }) => fields.includes(unit.field)))
  const whole = inventForm(random, {
    seedNumber,
    people,
    birthYear,
    category,
    track,
    mobile,
    employer,
    unit,
    profile,
    year,
  })
  const content = standing === 'half' ? halfOf(random, whole) : whole
  const startedDaysAgo = Math.min(29.5, savedDaysAgo + random.next() * 4)
  return {
    deeds,
    candidate: {
      name: inventName(people, isFemale),
      idNumber: idNumber(birth, isFemale),
      mobile,
      unit: unit.key,
      category,
      track,
      openedDaysAgo: Math.min(31, startedDaysAgo + 1),
      draft: standing === 'opened' ? null : { ...content, startedDaysAgo, savedDaysAgo },
      isNew: standing === 'opened',
      seedNumber,
    },
  }
}

const dayMs = 24 * 60 * 60 * 1000
const others: People[] = ['HUI', 'TIBETAN', 'UYGHUR', 'YI', 'QIANG']

/** Begun and left: the first sections, some fields of the last one still empty. */
function halfOf(random: Random, { form, attachments }: ReturnType<typeof inventForm>): ReturnType<typeof inventForm> {
  const keys = Object.keys(form).slice(0, random.between(1, 7))
  const lastKey = keys.at(-1) ?? 'basic'
  const kept = Object.entries(form).filter(([key]) => keys.includes(key))
  const half = Object.fromEntries(kept)
  const fields = Object.entries(half[lastKey]?.fields ?? {})
  half[lastKey] = {
    fields: Object.fromEntries(fields.slice(0, Math.ceil(fields.length * random.next()))),
    rows: (half[lastKey]?.rows ?? []).slice(0, 1),
  }
  const rowIds = new Set(Object.values(half).flatMap((section) => section?.rows.map(({ id }) => id) ?? []))
  const files = attachments.filter(({ kind, rowId }) =>
    rowId ? rowIds.has(rowId) : kind === 'photo' || kind === 'idCopy',
  )
  return { form: half, attachments: files.filter(() => random.chance(0.7)) }
}

/** ID numbers, none of them twice. */
export function idNumbers(random: Random) {
  const given = new Set<string>()
  return (birth: string, isFemale: boolean): string => {
    for (;;) {
      const number = syntheticIdNumber(birth, 2 * random.between(1, 249) + (isFemale ? 0 : 1))
      if (given.has(number)) continue
      given.add(number)
      return number
    }
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
