import { fieldIsTrue } from '../form-content'
import type { Condition, SectionDefinition } from './definition-types'
import { dict, longText, text } from './field-builders'

export const isPriorHolder: Condition = (form) => fieldIsTrue(form, 'application', 'priorHolder')
const isException: Condition = (form) => fieldIsTrue(form, 'application', 'exception')

export const applicationSection: SectionDefinition = {
  key: 'application',
  label: '申报信息',
  shortLabel: '申报信息',
  fields: [
    dict('category', '申报类别', 'category'),
    dict('track', '申报专项', 'track'),
    dict('achievementType', '主要业绩类型', 'achievementType'),
    {
      key: 'priorHolder',
      label: '是否曾入选省学术和技术带头人（后备人选）',
      type: 'bool',
      required: true,
      wide: true,
    },
    text('priorBatch', '入选批次', 20, { requiredIf: isPriorHolder, onlyIfRequired: true }),
    dict('priorAssessment', '管理期考核结果', 'assessment', { requiredIf: isPriorHolder, onlyIfRequired: true }),
    {
      key: 'exception',
      label: '是否破格推荐',
      type: 'bool',
      required: true,
      wide: true,
      hint: '年龄、职称等一般条件有一项不符合的，选“是”并说明理由，各级审核单位均可看到。',
    },
    longText('exceptionReason', '破格理由', 20, 500, { requiredIf: isException, onlyIfRequired: true }),
  ],
}
