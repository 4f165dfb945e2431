import { z } from 'zod'
import type { DecisionState, UnitKind } from '@/generated/prisma/enums'
import { oneLineText, optionalLine } from '@/lib/one-line-text'
import { storableText } from '@/lib/storable-text'
import type { SupportingFileView } from '@/modules/supporting-file/schema'

/** The names that the operator saw: what he says is about these. */
const seenNames = { name: z.string().max(200), governmentName: z.string().max(200).nullable() }

export const confirmNameInput = z.object(seenNames)
export type ConfirmNameInput = z.output<typeof confirmNameInput>

export const requestNameInput = z.object({
  ...seenNames,
  requestedName: oneLineText('更正后的单位名称', { min: 2, max: 100 }),
  /** Of a prefecture; left out for every other kind. */
  requestedGovernmentName: optionalLine('市（州）政府名称', { max: 100 }).default(null),
  reason: storableText().trim().min(2, '请写明更正的原因（至少 2 个字）。').max(500, '原因不能超过 500 字。'),
  fileId: z.uuid().nullable().default(null),
})
export type RequestNameInput = z.output<typeof requestNameInput>

export const nameCorrectionInput = z.object({ correctionId: z.uuid() })

/** Accepting changes the unit: it carries the version that the superior saw. */
export const acceptNameInput = z.object({ correctionId: z.uuid(), unitId: z.uuid(), version: z.int32().min(0) })
export type AcceptNameInput = z.output<typeof acceptNameInput>

export const declineNameInput = z.object({
  correctionId: z.uuid(),
  unitId: z.uuid(),
  reason: storableText().trim().min(2, '请写明不同意的原因（至少 2 个字）。').max(500, '原因不能超过 500 字。'),
})
export type DeclineNameInput = z.output<typeof declineNameInput>

/** A request of a unit for another name, and what became of it. */
export interface NameCorrection {
  correctionId: string
  state: DecisionState
  currentName: string
  currentGovernmentName: string | null
  requestedName: string
  requestedGovernmentName: string | null
  reason: string | null
  file: SupportingFileView | null
  requestedAt: Date
  requestedByName: string | null
  decidedAt: Date | null
  decidedByName: string | null
  decisionReason: string | null
}

/** 本单位信息: the unit as its own operator sees it. */
export interface OwnUnit {
  name: string
  governmentName: string | null
  kind: UnitKind
  uscc: string | null
  orgCode: string | null
  codeOverride: string | null
  phone: string | null
  superior: { name: string; phone: string | null }
  nameConfirmedAt: Date | null
  /** The latest first. */
  corrections: NameCorrection[]
}
