import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Moment } from '@/components/ui/moment'
import { formatRemaining, formatWhole } from '@/lib/china-time'
import type { ListRow } from '../schema'
import type { ListState } from './list-address'
import type { ListName } from './list-names'
import { categoryShort, trackShort } from './review-words'

export interface Column {
  id: string
  head: string
  sort?: ListState['sort']
  cell: (row: ListRow, now: Date) => ReactNode
  className?: string
  /** Of the head; columns without one share what is left. */
  width?: string
}

const unit: Column = {
  id: 'unit',
  head: '用人单位',
  sort: 'unit',
  cell: (row) => <Clipped text={row.owningUnitName} />,
}
const idNumber: Column = {
  id: 'idNumber',
  head: '证件号码',
  width: 'w-[170px]',
  cell: (row) => row.idNumberMasked,
  className: 'text-ink-2',
}
const category: Column = {
  id: 'category',
  head: '类别',
  width: 'w-[76px]',
  sort: 'category',
  cell: (row) => categoryShort[row.recommendedCategory ?? row.category],
  className: 'whitespace-nowrap',
}
const discipline: Column = {
  id: 'discipline',
  head: '学科',
  width: 'w-[108px]',
  cell: (row) => <Clipped text={row.discipline} />,
}
const rank: Column = { id: 'rank', head: '推荐排序', width: 'w-[74px]', sort: 'rank', cell: (row) => row.rank ?? '—' }
const state: Column = {
  id: 'state',
  head: '状态',
  width: 'w-[128px]',
  cell: (row, now) => <StateChips row={row} now={now} />,
}
const whereNow: Column = {
  id: 'whereNow',
  head: '现在何处',
  cell: (row) => <span className="line-clamp-2">{row.whereNow}</span>,
}
const returnCount: Column = {
  id: 'returnCount',
  head: '退回次数',
  width: 'w-[74px]',
  cell: (row) => row.returnCount,
}
const comeBack: Column = {
  id: 'comeBack',
  head: '是否报回',
  width: 'w-[104px]',
  cell: (row) => (row.hasComeBack ? <Chip tone="ok">已重新报来</Chip> : <Chip tone="warn">尚未报来</Chip>),
}

const since = (head: string): Column => ({
  id: 'since',
  head,
  sort: 'since',
  width: 'w-[98px]',
  cell: (row) => <Moment at={row.since} />,
  className: 'text-ink-2',
})

/** The columns of each list between the name (first) and the action (last). */
export const listColumns: Record<ListName, Column[]> = {
  'own-review': [idNumber, category, { ...discipline, width: undefined }, since('提交时间'), state],
  'others-review': [unit, category, discipline, since('收到时间'), state],
  'ready-to-forward': [unit, category, discipline, rank, since('通过时间'), state],
  'returned-by-superior': [unit, category, discipline, since('退回时间'), state],
  forwarded: [unit, category, rank, since('上报时间'), whereNow],
  'rejected-list': [unit, category, { ...discipline, width: undefined }, since('不通过时间')],
  'returned-list': [unit, category, since('退回时间'), returnCount, whereNow, comeBack],
  'province-review': [unit, category, discipline, rank, since('收到时间'), state],
  approved: [unit, category, discipline, since('通过时间')],
  'rejected-below': [unit, category, since('不通过时间'), whereNow],
  'all-applications': [unit, category, since('最近变化'), whereNow],
}

/** Long names are cut in the cell and whole on hover; the dossier shows them in full. */
function Clipped({ text }: { text: string }) {
  return (
    <span title={text} className="block truncate">
      {text}
    </span>
  )
}

function StateChips({ row, now }: { row: ListRow; now: Date }) {
  return (
    <span className="flex flex-wrap gap-1">
      {row.deadline && (
        <Chip tone={row.deadline < now ? 'stop' : 'warn'} title={`修改截止 ${formatWhole(row.deadline)}`}>
          {formatRemaining(row.deadline, now)}
        </Chip>
      )}
      {row.isException && <Chip tone="warn">破格</Chip>}
      {row.track !== 'GENERAL' && <Chip>{trackShort[row.track]}</Chip>}
      {row.submissionNumber > 1 && <Chip>第 {row.submissionNumber} 次提交</Chip>}
      {row.recommendedCategory && row.recommendedCategory !== row.category && (
        <Chip tone="brand">改推{categoryShort[row.recommendedCategory]}</Chip>
      )}
    </span>
  )
}
