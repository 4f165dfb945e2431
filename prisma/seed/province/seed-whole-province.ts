import { executeTerminations } from '@/modules/review/services/execute-terminations'
import { finalStates } from '@/modules/review/rules/situation'
import { changeWindow } from '@/modules/batch/services/change-window'
import { lapseBatch } from '@/modules/review/services/lapse-batch'
import { hashPassword } from '@/server/password'
import type { Database } from '@/server/db'
import type { SeededCandidate } from '../candidate'
import { demoPassword } from '../demo-applications'
import { demoApplicants } from '../demo-applicants'
import { officeDeadline } from '../demo-batch'
import { seedRound } from '../demo-round'
import { live } from '../live'
import { unitOf, type Scene } from '../scene'
import { contextOf, daysBefore } from '../service-context'
import { writeCandidates } from '../write-candidates'
import { growProvince } from './grow-province'
import { inParallel } from './in-parallel'
import { deck, deckBefore } from './deck'
import { idNumbers, inventCandidates, type InventedLife } from './invent-candidates'
import { nameInventor } from './person-names'
import { openQuotas, settleQuotas, withoutQuota } from './province-quotas'
import { seededRandom, type Random } from './seeded-random'

/** Lives lived at the same time: the database works while the other ones are being judged. */
const livesAtOnce = 6

/**
 * Beside the core: all 市（州）, some departments and central units, some 150 units in all, and about 600 applications in
 * every state and of every age, brought there by the real services.
 */
export async function seedWholeProvince(db: Database, scene: Scene): Promise<SeededCandidate[]> {
  const random = seededRandom(2026)
  const operators = [...scene.units.values()].map(({ operator }) => operator.name)
  const inventName = nameInventor(random, [...operators, ...demoApplicants.map(({ name }) => name), ...reserved])
  const grown = await growProvince({ db, units: scene.units, now: scene.now }, random, inventName)
  const inventing = { random, inventName, withoutQuota, idNumber: idNumbers(random) }
  await seedRoundBefore(db, scene, (then) =>
    inventCandidates(then, grown, { ...inventing, deck: deckBefore, serial: 1900 }),
  )
  const invented = inventCandidates(scene, grown, { ...inventing, deck, serial: 2000 })
  const seeded = await liveAll(db, scene, invented, random)
  await endInTime(db, scene)
  await extendWindows(db, scene)
  return seeded
}

/** Writes them, lets them live and sets the quotas so that they fit. */
async function liveAll(db: Database, scene: Scene, invented: InventedLife[], random: Random) {
  const candidates = invented.map(({ candidate }) => candidate)
  const seeded = await writeCandidates(db, scene, candidates, await hashPassword(demoPassword))
  await openQuotas(db, scene)
  await inParallel(livesAtOnce, invented, async ({ deeds }, index) => {
    const one = seeded[index]
    if (one) await live(db, scene, one, deeds)
  })
  await settleQuotas(db, scene, random)
  return seeded
}

/** The batch before, long in the archive: what was under way at its end has lapsed. */
async function seedRoundBefore(db: Database, { units, now }: Scene, invent: (then: Scene) => InventedLife[]) {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() - 3)
  const scene = { units, batchId: await seedRound(db, units, then, '十五'), now: then }
  await liveAll(db, scene, invent(scene), seededRandom(2023))
  const { code: batchCode } = await db.batch.findUniqueOrThrow({ where: { id: scene.batchId }, select: { code: true } })
  const unfinished = { batchId: scene.batchId, state: { notIn: [...finalStates] } }
  const province = contextOf(db, unitOf(scene, 'province').actor, daysBefore(then, -62))
  await lapseBatch(province, { batchCode, expectedCount: await db.application.count({ where: unfinished }) })
  await db.batch.update({ where: { id: scene.batchId }, data: { status: 'ARCHIVED' } })
}

const reserved = ['尹初一', '尹初二', '尹初三', '韩松', '白洁', '田野', '沈默', '方知秋', '申屠远', '司马青']

/** What the worker does every day: terminations to which nobody objected. */
async function endInTime(db: Database, { now }: Scene): Promise<void> {
  for (let daysAgo = 27; daysAgo >= 0; daysAgo -= 1) {
    await executeTerminations(contextOf(db, { role: 'SYSTEM' }, daysBefore(now, daysAgo)))
  }
}

/** A county cut off by snow, and a hospital on duty, have more time. */
async function extendWindows(db: Database, scene: Scene): Promise<void> {
  const batch = await db.batch.findUniqueOrThrow({
    where: { id: scene.batchId },
    select: { code: true, windows: { where: { level: 'EMPLOYER', unitId: null, applicantId: null } } },
  })
  const [forAll] = batch.windows
  if (!forAll) throw new Error('The demo batch has no window for employers')
  for (const [index, [key, reason]] of extended.entries()) {
    const province = contextOf(db, unitOf(scene, 'province').actor, daysBefore(scene.now, 3 - index))
    await changeWindow(province, {
      batchCode: batch.code,
      level: 'EMPLOYER',
      unitId: unitOf(scene, key).actor.unit.id,
      applicantId: null,
      seenClosesAt: forAll.closesAt,
      closesAt: officeDeadline(scene.now, 21 + index),
      reason,
      warningsConfirmed: true,
    })
  }
}

const extended = [
  ['康定市人力资源和社会保障局', '大雪封路，纸质材料未能按时送达'],
  ['达州巴渠医学高等专科学校', '附属医院承担应急救治任务，申报人无法按时返校'],
] as const
