import type { WindowLevel } from '@/generated/prisma/enums'
import { chinaDateTime } from '@/lib/china-time'

/** A row of BatchWindow. */
export interface WindowRow {
  level: WindowLevel
  unitId: string | null
  applicantId: string | null
  opensAt: Date
  closesAt: Date
}

/** For whom a window is looked up: the unit that acts (for an applicant: his owning unit) and the person concerned. */
export interface WindowSubject {
  unitId: string
  applicantId: string
}

/** The row that decides: one for this person, else one for this unit, else the one for all (workflow §4, extensions). */
export function windowFor(rows: WindowRow[], level: WindowLevel, subject: WindowSubject): WindowRow | null {
  const ofLevel = rows.filter((row) => row.level === level)
  return (
    ofLevel.find((row) => row.applicantId === subject.applicantId) ??
    ofLevel.find((row) => row.applicantId === null && row.unitId === subject.unitId) ??
    ofLevel.find((row) => row.applicantId === null && row.unitId === null) ??
    null
  )
}

/** Whose window gates a unit's 上报 and 撤回; `depth` as in the unit tree. */
export function forwardLevel(depth: number): WindowLevel {
  if (depth === 0) return 'PROVINCE'
  return depth === 1 ? 'FIRST_LEVEL' : 'EMPLOYER'
}

export type WindowStatus = { open: true; closesAt: Date } | { open: false; why: string; next: string }

/** Open from `opensAt` to the last millisecond before `closesAt`; otherwise why not, with the dates. */
export function windowStatus(window: WindowRow | null, now: Date): WindowStatus {
  if (!window) {
    return { open: false, why: '本批次尚未设置办理时间。', next: '请等待人社厅公布时间，或向上级单位询问。' }
  }
  const span = `${chinaDateTime(window.opensAt)} 至 ${chinaDateTime(window.closesAt)}`
  if (now < window.opensAt) {
    return {
      open: false,
      why: `办理时间为 ${span}，现在还没有开始。`,
      next: `请在 ${chinaDateTime(window.opensAt)} 后办理。`,
    }
  }
  if (now >= window.closesAt) {
    return { open: false, why: `办理时间为 ${span}，现已截止。`, next: '如需延期，请逐级向人社厅申请。' }
  }
  return { open: true, closesAt: window.closesAt }
}
