import type { ProvinceModule, ReviewModule } from '../schema'
import { emptyWords, moduleTitle } from './review-words'

/** The lists of all audiences: a unit's modules and those of the province. */
export type ListName = ReviewModule | ProvinceModule

const provinceLists: readonly ProvinceModule[] = ['province-review', 'approved', 'rejected-list', 'returned-list']

export function isUnitList(name: string): name is ReviewModule {
  return Object.hasOwn(moduleTitle, name)
}

export function isProvinceList(name: string): name is ProvinceModule {
  return provinceLists.some((list) => list === name)
}

/** The last part of a province list's address. */
export function provinceListPath(list: ProvinceModule): string {
  return list === 'province-review' ? 'review' : list
}

/** The list at an address; null for none of ours. */
export function provinceListAt(path: string): ProvinceModule | null {
  return provinceLists.find((list) => provinceListPath(list) === path) ?? null
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
  return { title: moduleTitle[name], action: unitActions[name], empty: emptyWords[name] }
}
