import type { RecommendationBlock } from './definition-types'
import { dict, longText, optional, text, whole } from './field-builders'

const date = (key: string, label: string) => ({ key, label, type: 'date' as const, required: true })
const rank = optional(whole('rank', '推荐排序', 1, 9999))

/** What each unit on the path writes; limits are repeated in the batch's settings, which decide. */
export const recommendationBlocks: RecommendationBlock[] = [
  {
    unit: 'OWNER',
    label: '所属单位推荐意见',
    fields: [
      longText('opinion', '推荐意见', 20, 1000),
      { ...date('publicityFrom', '公示开始'), requiredAt: 'forward', onlyWithPublicity: true },
      { ...date('publicityTo', '公示结束'), requiredAt: 'forward', onlyWithPublicity: true },
      {
        ...dict('publicityResult', '公示结果', 'publicityResult'),
        requiredAt: 'forward',
        onlyWithPublicity: true,
      },
      text('head', '单位负责人', 30),
      date('date', '日期'),
    ],
  },
  {
    unit: 'SUPERIOR',
    label: '主管部门（上级单位）推荐意见',
    fields: [longText('opinion', '推荐意见', 10, 500), rank, date('date', '日期')],
  },
  {
    unit: 'FIRST_LEVEL_RECOMMENDER',
    label: '市（州）人社局 / 省直部门 / 中央在川主管部门推荐意见',
    fields: [
      longText('opinion', '推荐意见', 10, 500),
      dict('category', '推荐类别', 'category'),
      rank,
      date('date', '日期'),
    ],
  },
]
