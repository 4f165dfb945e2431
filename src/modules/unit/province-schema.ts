import { z } from 'zod'
import type { UnitKind } from '@/generated/prisma/enums'
import { storableText } from '@/lib/storable-text'
import { conflictKnown, type SubordinateDetail } from './schema'

const batchCode = storableText().min(1).max(20)

/** Units directly below one; without `unitId` the first-level ones. */
export const unitBranchInput = z.object({
  batchCode,
  unitId: z.uuid().nullable().default(null),
  withDeactivated: z.boolean().default(false),
})
export type UnitBranchInput = z.output<typeof unitBranchInput>

export const searchUnitsInput = z.object({
  batchCode,
  search: storableText().trim().min(1).max(100),
  withDeactivated: z.boolean().default(false),
  page: z.int32().min(1).max(100_000).default(1),
})
export type SearchUnitsInput = z.output<typeof searchUnitsInput>

export const anyUnitInput = z.object({ unitId: z.uuid() })

/** 调整隶属关系: the unit with everything below it goes under another superior. */
export const moveUnitInput = z.object({
  unitId: z.uuid(),
  version: z.int32().min(0),
  superiorId: z.uuid(),
  conflictKnown,
})
export type MoveUnitInput = z.output<typeof moveUnitInput>

/** A unit of the tree, at any level. */
export interface TreeUnit {
  unitId: string
  name: string
  kind: UnitKind
  depth: number
  deactivatedAt: Date | null
  operatorName: string | null
  /** Active units directly below. */
  children: number
  /** Own applicants of the batch. */
  applicants: number
}

export interface FoundUnit extends TreeUnit {
  /** The units above, the first-level one first. */
  above: string[]
}

export interface FoundUnits {
  rows: FoundUnit[]
  total: number
  page: number
  pageSize: number
}

/** Any unit as provincial HR sees it; only those directly below it are changed by it. */
export interface AnyUnitDetail extends SubordinateDetail {
  depth: number
  above: string[]
}
