import type { SeededUnit } from './demo-units'

/** What the demo's applications live in. */
export interface Scene {
  units: Map<string, SeededUnit>
  batchId: string
  now: Date
}

/** @throws Error when the demo names a unit that is not in its tree */
export function unitOf(scene: Pick<Scene, 'units'>, key: string): SeededUnit {
  const unit = scene.units.get(key)
  if (!unit) throw new Error(`No demo unit ${key}`)
  return unit
}
