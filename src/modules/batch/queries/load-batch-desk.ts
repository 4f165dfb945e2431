import { dayOfColumn } from '@/lib/china-time'
import type { OperatorActor } from '@/modules/account/actor'
import type { WindowLevel } from '@/generated/prisma/enums'
import type { ServiceContext } from '@/server/service-context'
import type { BatchDesk, Extension } from '../edit-schema'
import { batchErrors } from '../errors'
import { windowLabels } from '../rules/window-labels'
import { openingProblems } from '../rules/opening-problems'
import { batchSettings } from '../schema'

/**
 * Everything that 批次管理 shows of one batch.
 * @throws NOT_FOUND
 */
export async function loadBatchDesk(ctx: ServiceContext<OperatorActor>, code: string): Promise<BatchDesk> {
  const batch = await ctx.db.batch.findUnique({
    where: { code },
    include: {
      categories: { orderBy: { category: 'asc' } },
      tracks: { orderBy: { track: 'asc' } },
      indicators: { orderBy: { position: 'asc' } },
      windows: { include: windowSubject, orderBy: { closesAt: 'asc' } },
    },
  })
  if (!batch) throw batchErrors.NOT_FOUND()
  const isForAll = ({ unitId, applicantId }: { unitId: string | null; applicantId: string | null }) =>
    unitId === null && applicantId === null
  const windows = windowLabels.flatMap(([level]) =>
    batch.windows
      .filter((window) => window.level === level && isForAll(window))
      .map(({ opensAt, closesAt }) => ({ level, opensAt, closesAt })),
  )
  const tracks = batch.tracks.map(({ track }) => track)
  return {
    id: batch.id,
    code: batch.code,
    name: batch.name,
    status: batch.status,
    savedAt: batch.updatedAt,
    cutoffDate: dayOfColumn(batch.cutoffDate) ?? '',
    achievementFrom: dayOfColumn(batch.achievementFrom) ?? '',
    categories: batch.categories.map((one) => ({ ...one, bornOnOrAfter: dayOfColumn(one.bornOnOrAfter) })),
    tracks,
    indicators: batch.indicators.map(({ id, label, category, track, kind }) => ({ id, label, category, track, kind })),
    settings: batchSettings.parse(batch.settings),
    windows,
    extensions: batch.windows.filter((window) => !isForAll(window)).map(toExtension),
    openingProblems: openingProblems(
      { categories: batch.categories.map(({ category }) => category), tracks, indicators: batch.indicators, windows },
      ctx.now,
    ),
  }
}

const windowSubject = {
  unit: { select: { name: true } },
  applicant: { select: { person: { select: { name: true } }, owningUnit: { select: { name: true } } } },
} as const

interface WindowWithSubject {
  id: string
  level: WindowLevel
  unitId: string | null
  applicantId: string | null
  closesAt: Date
  unit: { name: string } | null
  applicant: { person: { name: string }; owningUnit: { name: string } } | null
}

function toExtension({ id, level, unitId, applicantId, unit, applicant, closesAt }: WindowWithSubject): Extension {
  const subject = applicant ? `${applicant.person.name}（${applicant.owningUnit.name}）` : (unit?.name ?? '')
  return { windowId: id, level, unitId, applicantId, subject, closesAt }
}
