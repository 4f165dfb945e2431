import type { Category, Track, WindowLevel } from '@/generated/prisma/enums'
import { chinaDate } from '@/lib/china-time'

const dayMs = 24 * 60 * 60 * 1000

/** Windows of the demo batch in days from now: a round in full swing, deadlines near. */
export const demoWindows: { level: WindowLevel; opensInDays: number; closesInDays: number }[] = [
  { level: 'APPLICANT', opensInDays: -30, closesInDays: 12 },
  { level: 'EMPLOYER', opensInDays: -30, closesInDays: 18 },
  { level: 'FIRST_LEVEL', opensInDays: -30, closesInDays: 24 },
  { level: 'PROVINCE', opensInDays: -30, closesInDays: 60 },
]

export const demoIndicators: { code: string; label: string; category: Category; track?: Track }[] = [
  { code: 'LEADER', label: '学术和技术带头人', category: 'LEADER' },
  { code: 'LEADER_GRASSROOTS', label: '带头人（基层人才专项）', category: 'LEADER', track: 'GRASSROOTS' },
  { code: 'LEADER_INDUSTRY', label: '带头人（产业人才专项）', category: 'LEADER', track: 'INDUSTRY' },
  { code: 'RESERVE', label: '后备人选', category: 'RESERVE' },
  { code: 'RESERVE_GRASSROOTS', label: '后备人选（基层人才专项）', category: 'RESERVE', track: 'GRASSROOTS' },
  { code: 'RESERVE_INDUSTRY', label: '后备人选（产业人才专项）', category: 'RESERVE', track: 'INDUSTRY' },
]

/** Limits per indicator code; `planned` null = the unit has still to maintain it. */
export const demoQuotas: Record<string, { limits: Record<string, number>; isPlanned: boolean }> = {
  chengdu: {
    limits: {
      LEADER: 12,
      LEADER_GRASSROOTS: 2,
      LEADER_INDUSTRY: 3,
      RESERVE: 16,
      RESERVE_GRASSROOTS: 2,
      RESERVE_INDUSTRY: 4,
    },
    isPlanned: true,
  },
  mianyang: {
    limits: {
      LEADER: 5,
      LEADER_GRASSROOTS: 1,
      LEADER_INDUSTRY: 2,
      RESERVE: 7,
      RESERVE_GRASSROOTS: 1,
      RESERVE_INDUSTRY: 2,
    },
    isPlanned: false,
  },
  health: {
    limits: {
      LEADER: 6,
      LEADER_GRASSROOTS: 1,
      LEADER_INDUSTRY: 0,
      RESERVE: 8,
      RESERVE_GRASSROOTS: 2,
      RESERVE_INDUSTRY: 0,
    },
    isPlanned: true,
  },
  rongjiang: {
    limits: {
      LEADER: 4,
      LEADER_GRASSROOTS: 0,
      LEADER_INDUSTRY: 1,
      RESERVE: 5,
      RESERVE_GRASSROOTS: 0,
      RESERVE_INDUSTRY: 1,
    },
    isPlanned: true,
  },
}

/** 18:00 in Sichuan, `days` from the day of `now`: deadlines fall at the end of an office day. */
export function officeDeadline(now: Date, days: number): Date {
  const day = chinaDate(new Date(now.getTime() + days * dayMs))
  return new Date(`${day}T18:00:00+08:00`)
}
