import { forProvince, type Answer, type MatrixRow } from './matrix-row'
import type { Scene } from './scenes'

const days = (count: number) => new Date(Date.now() + count * 86_400_000)
const batch = ({ round }: Scene) => ({ batchCode: round.batchCode })
const prepared = ({ nextBatch: { code, savedAt } }: Scene) => ({ batchCode: code, savedAt })
const facts = {
  name: '第十七批',
  cutoffDate: '2027-12-31',
  achievementFrom: '2022-01-01',
  categories: [{ category: 'LEADER', bornOnOrAfter: null }],
  tracks: ['GENERAL'],
  indicators: [],
  settings: {},
}

const rows: (Omit<MatrixRow, 'answers' | 'on'> & { province?: Answer })[] = [
  { procedure: 'batch.list' },
  { procedure: 'batch.desk', input: batch },
  { procedure: 'batch.events', input: batch },
  { procedure: 'batch.findSubjects', input: (scene) => ({ ...batch(scene), kind: 'unit', search: '成都' }) },
  { procedure: 'batch.create', input: ({ nextBatch: { code } }) => ({ ...facts, batchCode: `${code}B` }) },
  { procedure: 'batch.update', input: (scene) => ({ ...facts, ...prepared(scene) }) },
  {
    procedure: 'batch.setWindows',
    input: (scene) => ({
      ...prepared(scene),
      windows: ['APPLICANT', 'EMPLOYER', 'FIRST_LEVEL', 'PROVINCE'].map((level, index) => ({
        level,
        opensAt: days(1),
        closesAt: days(30 + index),
      })),
      warningsConfirmed: true,
    }),
  },
  // Nothing but its name is there yet.
  { procedure: 'batch.open', input: prepared, province: 'NOT_READY' },
  {
    procedure: 'batch.changeWindow',
    input: (scene) => ({
      ...batch(scene),
      level: 'PROVINCE',
      seenClosesAt: scene.provinceClosesAt,
      closesAt: new Date(scene.provinceClosesAt.getTime() + 86_400_000),
      reason: '顺延一天',
      warningsConfirmed: true,
    }),
  },
  {
    procedure: 'batch.endExtension',
    input: (scene) => ({ ...batch(scene), windowId: scene.applicationId, reason: '不再需要' }),
    province: 'EXTENSION_GONE',
  },
  { procedure: 'quota.list', input: batch },
  {
    procedure: 'quota.save',
    input: (scene) => ({
      ...batch(scene),
      unitId: scene.units.firstLevel,
      limits: [{ indicatorId: scene.indicatorId, version: null, limit: 5 }],
    }),
  },
  // The round is in full swing.
  { procedure: 'review.lapse', input: (scene) => ({ ...batch(scene), expectedCount: 0 }), province: 'COUNT_CHANGED' },
  { procedure: 'review.archive', input: batch, province: 'WRONG_STATUS' },
]

/** 批次管理 and 推荐限额预设 of provincial HR. */
export const batchRows: MatrixRow[] = rows.map(({ procedure, province = 'ok', ...row }) => ({
  ...row,
  procedure: `province.${procedure}`,
  on: 'draft',
  answers: { ...forProvince(), province },
}))
