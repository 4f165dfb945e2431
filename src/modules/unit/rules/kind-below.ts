import type { UnitKind } from '@/generated/prisma/enums'

export const firstLevelKinds = ['PREFECTURE', 'PROVINCIAL_DEPT', 'CENTRAL'] as const
export type FirstLevelKind = (typeof firstLevelKinds)[number]

export const unitKindNames: Record<UnitKind, string> = {
  PROVINCIAL_HR: '人社厅',
  PREFECTURE: '市（州）人社局',
  PROVINCIAL_DEPT: '省直部门',
  CENTRAL: '中央在川单位主（代）管部门',
  EMPLOYER: '用人单位',
}

export type KindBelow = { ok: true; kind: UnitKind } | { ok: false; message: string }

/**
 * What a new unit directly below `superior` is: the three kinds of first-level recommenders only below the province,
 * below every other unit an employer (workflow §2).
 */
export function kindBelow(superior: { depth: number }, asked: FirstLevelKind | undefined): KindBelow {
  if (superior.depth > 0) {
    return asked === undefined
      ? { ok: true, kind: 'EMPLOYER' }
      : { ok: false, message: '一级推荐单位由人社厅开设，本单位只能开设直属的用人单位。' }
  }
  return asked === undefined ? { ok: false, message: '请选择单位类别。' } : { ok: true, kind: asked }
}
