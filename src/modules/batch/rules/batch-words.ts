import type { BatchStatus, Category, Track, WindowLevel } from '@/generated/prisma/enums'
import { windowLabels } from './window-labels'

export const batchStatusLabel: Record<BatchStatus, string> = {
  PREPARING: '准备中',
  OPEN: '办理中',
  CLOSED: '已结束',
  ARCHIVED: '已归档',
}

export const categoryName: Record<Category, string> = { LEADER: '学术和技术带头人', RESERVE: '后备人选' }
export const trackName: Record<Track, string> = {
  GENERAL: '一般',
  GRASSROOTS: '基层人才专项',
  INDUSTRY: '产业人才专项',
}

export function levelName(level: WindowLevel): string {
  return windowLabels.find(([one]) => one === level)?.[1] ?? ''
}
