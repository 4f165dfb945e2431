import type { SectionDefinition } from './definition-types'
import { decimal, dict, month, optional, proof, text, whole } from './field-builders'

export const projectsSection: SectionDefinition = {
  key: 'projects',
  label: '主持（参与）项目',
  shortLabel: '项目',
  hint: '最多 10 项，按重要性排列',
  table: {
    minRows: 0,
    maxRows: 10,
    titleColumns: ['name', 'level', 'role'],
    columns: [
      text('name', '项目名称', 120, { wide: true }),
      optional(text('number', '项目编号', 40)),
      text('source', '项目来源（委托单位）', 80),
      dict('level', '项目级别', 'projectLevel'),
      decimal('fundWan', '经费（万元）', 2, 9_999_999),
      month('start', '开始年月'),
      month('end', '结束年月', { notAfterCutoff: false, notBefore: 'start' }),
      dict('role', '承担角色', 'projectRole'),
      whole('rank', '排名', 1, 99),
      dict('status', '项目状态', 'projectStatus'),
      proof('projectProof'),
    ],
  },
}

export const papersSection: SectionDefinition = {
  key: 'papers',
  label: '代表性论文',
  shortLabel: '论文',
  hint: '最多 10 项，按重要性排列',
  table: {
    minRows: 0,
    maxRows: 10,
    titleColumns: ['title', 'journal'],
    columns: [
      text('title', '论文题目', 300, { wide: true }),
      text('journal', '期刊（会议）名称', 120),
      optional(text('issn', 'ISSN/CN', 20)),
      whole('year', '年', 1950, 2100),
      optional(text('volIssue', '卷（期）页', 40)),
      dict('role', '作者类型', 'authorRole'),
      whole('rank', '署名次序', 1, 99),
      dict('index', '收录情况', 'paperIndex', { multiple: true, wide: true }),
      optional(text('doi', 'DOI', 120)),
      optional(whole('cited', '他引次数', 0, 999_999)),
      proof('paperProof'),
    ],
  },
}

export const booksSection: SectionDefinition = {
  key: 'books',
  label: '著作',
  shortLabel: '著作',
  hint: '最多 10 项，没有可不填',
  table: {
    minRows: 0,
    maxRows: 10,
    titleColumns: ['title', 'publisher'],
    columns: [
      text('title', '著作名称', 120, { wide: true }),
      text('publisher', '出版社', 80),
      text('isbn', 'ISBN', 20, { check: 'isbn13', hint: '13 位，如 978-7-03-000000-0' }),
      month('published', '出版年月'),
      dict('kind', '著作类别', 'bookKind'),
      dict('role', '本人角色', 'bookRole'),
      whole('rank', '排名', 1, 99),
      optional(decimal('wordsWan', '本人撰写字数（万字）', 1, 9999)),
      proof('bookProof'),
    ],
  },
}

export const patentsSection: SectionDefinition = {
  key: 'patents',
  label: '专利、标准、新品种等知识产权',
  shortLabel: '专利、标准',
  hint: '最多 15 项，没有可不填',
  table: {
    minRows: 0,
    maxRows: 15,
    titleColumns: ['name', 'kind'],
    columns: [
      text('name', '名称', 150, { wide: true }),
      dict('kind', '类型', 'ipKind'),
      text('number', '专利（登记、标准）号', 40),
      dict('country', '授权国别', 'country', { initial: '156' }),
      month('granted', '授权（发布）年月'),
      text('owner', '权利人', 100),
      whole('rank', '本人排名', 1, 99),
      dict('status', '法律状态', 'ipStatus'),
      optional(decimal('transferWan', '转化收益（万元）', 2, 9_999_999)),
      proof('ipProof'),
    ],
  },
}

export const awardsSection: SectionDefinition = {
  key: 'awards',
  label: '科技（社科、教学）奖励',
  shortLabel: '奖励',
  hint: '最多 15 项，没有可不填',
  table: {
    minRows: 0,
    maxRows: 15,
    titleColumns: ['project', 'award'],
    columns: [
      text('project', '获奖成果名称', 120, { wide: true }),
      text('award', '奖励名称', 80),
      dict('level', '奖励级别', 'awardLevel'),
      dict('grade', '奖励等级', 'awardGrade'),
      text('authority', '授奖单位', 80),
      { key: 'year', label: '获奖年份', type: 'year', required: true, notAfterCutoff: true },
      whole('rank', '本人排名', 1, 99),
      optional(whole('total', '总人数', 1, 99)),
      proof('awardProof'),
    ],
  },
}
