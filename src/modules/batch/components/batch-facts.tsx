import type { ReactNode } from 'react'
import type { BatchDesk } from '../edit-schema'
import { categoryName, trackName } from '../rules/batch-words'
import { FormCard } from './form-card'

/** What the batch is, to read; `edit` is the way to change it while it may be changed. */
export function BatchFactsCard({ batch, edit }: { batch: BatchDesk; edit?: ReactNode }) {
  const { settings } = batch
  const lines: [string, ReactNode][] = [
    ['批次代码', batch.code],
    ['年限计算截止日', batch.cutoffDate],
    ['成果起算日期', batch.achievementFrom],
    [
      '申报类别',
      batch.categories
        .map(
          ({ category, bornOnOrAfter }) =>
            categoryName[category] + (bornOnOrAfter ? `（${bornOnOrAfter} 以后出生）` : ''),
        )
        .join('、'),
    ],
    ['申报专项', batch.tracks.map((track) => trackName[track]).join('、')],
    [
      '限额指标',
      <ul key="indicators">
        {batch.indicators.map(({ id, label, category, track, kind }) => (
          <li key={id}>
            {label}
            <span className="text-ink-2">
              （{kind === 'MINIMUM' ? '不少于' : '不超过'}，计入{categoryName[category]}
              {track === null ? '全部专项' : trackName[track]}）
            </span>
          </li>
        ))}
      </ul>,
    ],
    [
      '办理规则',
      [
        settings.opinionAt === 'approve' ? '上级单位审核通过前填写推荐意见' : '上级单位上报前填写推荐意见',
        settings.coolingOffHours === 0
          ? '本单位不能撤销“不通过”'
          : `本单位可在 ${settings.coolingOffHours} 小时内撤销“不通过”`,
        settings.publicityRequired ? '上报前须填写公示情况' : '不要求填写公示情况',
      ].join('；'),
    ],
    [
      '意见字数',
      [
        ['所属单位', settings.ownerOpinion] as const,
        ['上级单位', settings.superiorOpinion] as const,
        ['一级推荐单位', settings.firstLevelOpinion] as const,
      ]
        .map(([label, { min, max }]) => `${label} ${min}–${max} 字`)
        .join('；'),
    ],
  ]
  return (
    <FormCard title="批次设置" aside={edit}>
      <dl className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </FormCard>
  )
}
