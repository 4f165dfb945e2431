import { hashPassword } from '@/server/password'
import type { Database } from '@/server/db'
import type { Candidate, SeededCandidate } from './candidate'
import { completeFormExample } from './complete-form'
import { demoApplicants, type DemoApplicant } from './demo-applicants'
import { lifeOf } from './demo-progress'
import { newApplicants, operatorWhoApplies } from './demo-login-persons'
import { live, pathOf } from './live'
import { unitOf, type Scene } from './scene'
import { syntheticIdNumber, syntheticMobile } from './synthetic-numbers'
import { workplaces } from './workplaces'
import { writeCandidates } from './write-candidates'

/** Every demo applicant's password; printed with the accounts. */
export const demoPassword = 'Jiancai-2026'

/** Creates the core of the demo's applicants and brings each application to its place by the real services. */
export async function seedApplicants(db: Database, scene: Scene): Promise<SeededCandidate[]> {
  const passwordHash = await hashPassword(demoPassword)
  const candidates = demoApplicants.map((applicant, index) => candidateOf(scene, applicant, index))
  const seeded = await writeCandidates(
    db,
    scene,
    [...candidates, operatorWhoApplies(scene), ...newApplicants()],
    passwordHash,
  )
  for (const [index, { progress, unit }] of demoApplicants.entries()) {
    const one = seeded[index]
    const depths = pathOf(scene, unit).map(({ actor }) => actor.unit.depth)
    if (one) await live(db, scene, one, lifeOf(progress, depths, scene.now))
  }
  return seeded
}

function candidateOf(scene: Scene, applicant: DemoApplicant, index: number): Candidate {
  const { name, birth, isFemale, unit, category, track, progress } = applicant
  const mobile = syntheticMobile(600 + index)
  const example = completeFormExample(index, {
    employer: unitOf(scene, unit).actor.unit.name,
    category,
    track,
    rowsPerTable: 2,
    mobile,
    longestText: 900,
    workplace: workplaces[unit],
  })
  return {
    name,
    idNumber: syntheticIdNumber(birth, 600 + 2 * index + (isFemale ? 0 : 1)),
    mobile,
    unit,
    category,
    track,
    openedDaysAgo: 28,
    draft: progress === 'empty' ? null : { ...example, startedDaysAgo: 20, savedDaysAgo: 15 },
    isNew: false,
    seedNumber: index,
  }
}
