import { provinceModules, type ProvinceModule, type ReviewModule } from '../schema'
import { emptyWords, moduleTitle } from './review-words'

/** The lists of all audiences: a unit's modules and those of the province. */
export type ListName = ReviewModule | ProvinceModule

export function isUnitList(name: string): name is ReviewModule {
  return Object.hasOwn(moduleTitle, name)
}

export function isProvinceList(name: string): name is ProvinceModule {
  return provinceModules.some((list) => list === name)
}

/** The last part of a province list's address. */
export function provinceListPath(list: ProvinceModule): string {
  return list === 'province-review' ? 'review' : list
}

/** The list at an address; null for none of ours. */
export function provinceListAt(path: string): ProvinceModule | null {
  return provinceModules.find((list) => provinceListPath(list) === path) ?? null
}

interface ListWords {
  title: string
  /** The single action of a row. */
  action: string
  empty: { title: string; next: string }
}

const unitActions: Record<ReviewModule, string> = {
  'own-review': '审核',
  'others-review': '审核',
  'ready-to-forward': '上报',
  'returned-by-superior': '重新修改',
  forwarded: '查看',
  'rejected-list': '查看',
  'returned-list': '查看',
}

/** The words of a list. */
export function listWords(name: ListName): ListWords {
  if (name === 'province-review') {
    return {
      title: '申报审核',
      action: '审核',
      empty: { title: '暂无待审核的申报', next: '一级推荐单位上报后，会出现在这里。' },
    }
  }
  if (name === 'approved') {
    return {
      title: '审核通过人员名单',
      action: '查看',
      empty: { title: '还没有审核通过的人员', next: '在“申报审核”中通过的人员会列在这里；入选结果另行公布。' },
    }
  }
  if (name === 'rejected-below') {
    return {
      title: '各单位不通过人员名单',
      action: '查看',
      empty: { title: '没有被各单位不通过的人员', next: '各级单位办理“不通过”的人员会列在这里，确有错误的可以撤销。' },
    }
  }
  if (name === 'all-applications') {
    return {
      title: '全部申报',
      action: '查看',
      empty: { title: '还没有提交的申报', next: '申报人提交后，无论现在何处，都可以在这里查到。' },
    }
  }
  return { title: moduleTitle[name], action: unitActions[name], empty: emptyWords[name] }
}
