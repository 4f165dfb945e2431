import type { Database } from '@/server/db'
import type { SeededCandidate } from '../candidate'
import type { Scene } from '../scene'

export async function seedWholeProvince(_db: Database, _scene: Scene): Promise<SeededCandidate[]> {
  return []
}
