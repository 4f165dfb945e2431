import { Moment } from '@/components/ui/moment'
import type { Leaver } from '../schema'

/** 已转出: whom the province gave to another unit. Nothing else of them is the unit's any more. */
export function LeaverList({ leavers }: { leavers: Leaver[] }) {
  if (leavers.length === 0) return null
  return (
    <section aria-label="已转出本单位的申报人" className="card mt-3 px-3.5 py-2.5 text-sm">
      <h2 className="font-bold">已转出本单位的申报人</h2>
      <p className="text-ink-2">所属单位已由人社厅变更，账户和申报不再由本单位管理。</p>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {leavers.map(({ applicantId, name, leftAt }) => (
          <li key={applicantId} className="max-w-full break-all">
            {name}（<Moment at={leftAt} />）
          </li>
        ))}
      </ul>
    </section>
  )
}
