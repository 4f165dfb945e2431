import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import type { RemarkView } from '../schema'

interface RemarkListProps {
  remarks: readonly RemarkView[]
  /** Below a remark: what this unit can do with it. */
  renderAction?: (remark: RemarkView) => ReactNode
}

/** Remarks where they belong, with the old value and the answer. */
export function RemarkList({ remarks, renderAction }: RemarkListProps) {
  if (remarks.length === 0) return null
  return (
    <ul className="flex flex-col gap-2">
      {remarks.map((remark) => (
        <li key={remark.id} className="border-l-[3px] border-warn bg-warn-2 px-3 py-2 text-sm">
          <p>
            <b>
              {remark.fromUnitName} <Moment at={remark.createdAt} dayOnly /> 的意见
            </b>
            <span className="text-ink-2">
              （{remark.place}，致{remark.addresseeName}）
            </span>
          </p>
          <p className="whitespace-pre-wrap">{remark.text}</p>
          {remark.oldValue && <p className="text-ink-2">当时填写：{remark.oldValue}</p>}
          {remark.answeredAt ? (
            <p className="text-ok">
              {remark.addresseeName} <Moment at={remark.answeredAt} dayOnly /> 答复：{remark.answer || '已修改'}
            </p>
          ) : (
            <p className="text-warn">尚未答复</p>
          )}
          {renderAction?.(remark)}
        </li>
      ))}
    </ul>
  )
}
