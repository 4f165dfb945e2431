import { textOf } from '../form-content'
import type { SectionDefinition } from './definition-types'
import { dict, month, optional, proof, text } from './field-builders'

export const educationSection: SectionDefinition = {
  key: 'education',
  label: '学习经历',
  shortLabel: '学习经历',
  hint: '从大学（大中专）起填写，最多 10 项，最高学历、学位应与基本信息一致',
  table: {
    minRows: 1,
    maxRows: 10,
    sortBy: 'start',
    titleColumns: ['school', 'major'],
    columns: [
      month('start', '起始年月'),
      month('end', '截止年月', { notBefore: 'start', canBePresent: true }),
      text('school', '院校及院系', 80, { wide: true }),
      dict('country', '国家（地区）', 'country', { initial: '156' }),
      text('major', '专业', 60),
      dict('education', '学历', 'education'),
      optional(dict('degree', '学位', 'degree')),
      optional(dict('mode', '学习形式', 'studyMode')),
    ],
  },
}

export const workSection: SectionDefinition = {
  key: 'work',
  label: '工作经历',
  shortLabel: '工作经历',
  hint: '最多 20 项，其中一项的截止年月为“至今”，单位与工作单位一致',
  table: {
    minRows: 1,
    maxRows: 20,
    sortBy: 'start',
    titleColumns: ['org', 'post'],
    columns: [
      month('start', '起始年月'),
      month('end', '截止年月', { notBefore: 'start', canBePresent: true }),
      text('org', '工作单位', 80, { wide: true }),
      optional(dict('country', '国家（地区）', 'country', { initial: '156' })),
      optional(text('post', '职务', 60)),
      optional(text('title', '专业技术职务', 60)),
    ],
  },
}

export const academicPostsSection: SectionDefinition = {
  key: 'academicPosts',
  label: '学术技术（社会）任职',
  shortLabel: '学术任职',
  hint: '最多 15 项，没有可不填',
  table: {
    minRows: 0,
    maxRows: 15,
    titleColumns: ['org', 'post'],
    columns: [
      month('start', '起始年月'),
      month('end', '截止年月', { notBefore: 'start', canBePresent: true }),
      text('org', '学术组织、期刊或团体名称', 80, { wide: true }),
      text('post', '职务', 40),
      dict('level', '级别', 'scopeLevel'),
    ],
  },
}

export const honorsSection: SectionDefinition = {
  key: 'honors',
  label: '人才称号及荣誉',
  shortLabel: '荣誉称号',
  hint: '最多 15 项，没有可不填',
  table: {
    minRows: 0,
    maxRows: 15,
    titleColumns: ['name', 'authority'],
    columns: [
      text('name', '称号（荣誉）名称', 80, { wide: true }),
      text('authority', '授予单位', 80),
      dict('level', '级别', 'awardLevel'),
      month('year', '获得年月'),
      dict('inPeriod', '是否在支持（管理）期内', 'yesno'),
      month('periodEnd', '管理期截止', {
        notAfterCutoff: false,
        notBefore: 'year',
        requiredIf: (_form, row) => textOf(row?.values['inPeriod']) === 'Y',
        onlyIfRequired: true,
      }),
      proof('honorProof'),
    ],
  },
}
