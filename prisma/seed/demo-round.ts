import { chinaYear } from '@/lib/china-time'
import { batchSettings } from '@/modules/batch/schema'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { Database } from '@/server/db'
import { demoIndicators, demoQuotas, demoWindows, officeDeadline } from './demo-batch'
import { demoMaterials } from './demo-materials'
import type { SeededUnit } from './demo-units'
import { contextOf, daysBefore } from './service-context'

/**
 * A batch that is open at `now`: windows around it, categories, tracks, indicators and quotas.
 * @param ordinal “十六”
 * @returns its id
 */
export async function seedRound(
  db: Database,
  units: Map<string, SeededUnit>,
  now: Date,
  ordinal = '十六',
): Promise<string> {
  const year = chinaYear(now)
  const batch = await db.batch.create({
    data: {
      code: String(year),
      name: `第${ordinal}批（${year}）`,
      status: 'OPEN',
      createdAt: officeDeadline(now, -40),
      cutoffDate: new Date(`${year}-12-31`),
      achievementFrom: new Date(`${year - 5}-01-01`),
      settings: batchSettings.parse({ publicityRequired: true, registrationMaterials: demoMaterials }),
      formVersions: { create: { number: 1, definitionVersion: 1, overrides: {} } },
      windows: {
        create: demoWindows.map(({ level, opensInDays, closesInDays }) => ({
          level,
          opensAt: officeDeadline(now, opensInDays),
          closesAt: officeDeadline(now, closesInDays),
        })),
      },
      categories: {
        create: [
          { category: 'LEADER', bornOnOrAfter: new Date(`${year - 60}-01-01`) },
          { category: 'RESERVE', bornOnOrAfter: new Date(`${year - 45}-01-01`) },
        ],
      },
      tracks: { create: [{ track: 'GENERAL' }, { track: 'GRASSROOTS' }, { track: 'INDUSTRY' }] },
      indicators: { create: demoIndicators.map((indicator, position) => ({ ...indicator, position })) },
    },
    include: { indicators: true },
  })
  for (const [key, { limits, isPlanned }] of Object.entries(demoQuotas)) {
    const unit = units.get(key)
    if (!unit) throw new Error(`No demo unit ${key}`)
    await db.quota.createMany({
      data: batch.indicators.map(({ id, code }) => ({
        batchId: batch.id,
        unitId: unit.actor.unit.id,
        indicatorId: id,
        limit: limits[code] ?? 0,
        planned: isPlanned ? (limits[code] ?? 0) : null,
      })),
    })
  }
  await recordPreparation(db, units, { id: batch.id, now })
  return batch.id
}

/** What the history of a batch begins with. */
async function recordPreparation(
  db: Database,
  units: Map<string, SeededUnit>,
  { id, now }: { id: string; now: Date },
): Promise<void> {
  const actor = units.get('province')?.actor
  if (!actor) throw new Error('No demo unit province')
  for (const [action, daysAgo] of preparation) {
    const context = contextOf(db, actor, daysBefore(now, daysAgo))
    await recordAudit(db, context, { action, objectType: 'Batch', objectId: id, result: 'done' })
  }
}

const preparation = [
  ['batch-created', 40],
  ['batch-windows-set', 35],
  ['batch-opened', 32],
] as const
