import type { BatchStatus } from '@/generated/prisma/enums'
import { defineErrors, type Refusal } from '@/lib/domain-error'
import { batchStatusLabel } from './rules/batch-words'

export const batchErrors = defineErrors({
  NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这个批次',
    why: '批次不存在，或地址不完整。',
    next: '请回到首页，重新选择批次。',
  }),
  CODE_TAKEN: ({ code }: { code: string }) => ({
    kind: 'conflict',
    what: '没有建立批次',
    why: `批次代码 ${code} 已经用于另一个批次。`,
    next: '请换一个代码，如年份加序号。',
    details: { field: 'batchCode' },
  }),
  REPEATED_INDICATOR: ({ label }: { label: string }) => ({
    kind: 'invalid',
    what: '没有保存',
    why: `限额指标“${label}”与另一项重复（名称相同，或统计的类别、专项和性质都相同）。`,
    next: '请修改或删去其中一项。',
    details: { field: 'indicators' },
  }),
  INDICATOR_OUTSIDE: ({ label }: { label: string }) => ({
    kind: 'invalid',
    what: '没有保存',
    why: `限额指标“${label}”的类别或专项不在本批次之内。`,
    next: '请先勾选相应的类别和专项，或删去这项指标。',
    details: { field: 'indicators' },
  }),
  CHANGED_MEANWHILE: () => ({
    kind: 'conflict',
    what: '没有保存：批次刚刚在别处改过',
    why: '您看到的内容已不是最新的。',
    next: '请刷新页面核对后再办理，先记下已填写的内容。',
  }),
  WRONG_STATUS: ({ status, what, next }: { status: BatchStatus; what: string; next: string }) => ({
    kind: 'closed',
    what,
    why: `本批次${batchStatusLabel[status]}。`,
    next,
  }),
  NOT_READY: ({ problems }: { problems: string[] }) => ({
    kind: 'conflict',
    what: '还不能开放批次',
    why: `${problems.join('；')}。`,
    next: '请补充后再开放。',
  }),
  WINDOWS_UNSOUND: ({ problems, needsConfirmation }: { problems: string[]; needsConfirmation: boolean }) => ({
    kind: needsConfirmation ? 'conflict' : 'invalid',
    what: '没有保存办理时间',
    why: `${problems.join('；')}。`,
    next: needsConfirmation ? '请勾选“仍按此办理”，或修改时间。' : '请修改时间后再保存。',
  }),
  WINDOW_UNSOUND: (refusal: Refusal) => refusal,
  SUBJECT_UNKNOWN: () => ({
    kind: 'notFound',
    what: '没有延期',
    why: '所选的单位或人员不在本批次，或已经注销、取消。',
    next: '请重新查找后选择。',
  }),
  LEVEL_UNFIT: () => ({
    kind: 'invalid',
    what: '没有延期',
    why: '所选的单位或人员没有这一级的办理时间。',
    next: '请重新选择改变哪一级的时间。',
  }),
  EXTENSION_GONE: () => ({
    kind: 'conflict',
    what: '没有取消延期',
    why: '这项延期已经取消，或已被统一延期取代。',
    next: '请刷新页面查看现在的时间。',
  }),
})
