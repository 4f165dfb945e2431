import { Table } from '@/components/ui/table'
import { chinaDateTime } from '@/lib/china-time'
import type { BatchEventRow } from '../edit-schema'
import { FormCard } from './form-card'

/** 办理记录: who set, opened, extended what, when and why; nobody can change it. */
export function BatchHistory({ events }: { events: BatchEventRow[] }) {
  return (
    <FormCard title="办理记录">
      {events.length === 0 ? (
        <p className="text-sm text-ink-2">对批次的每次修改、开放、延期和结束都会记在这里。</p>
      ) : (
        <Table
          caption="批次的办理记录"
          head={
            <>
              <th scope="col">时间</th>
              <th scope="col">办理</th>
              <th scope="col">内容和理由</th>
              <th scope="col">经办</th>
            </>
          }
        >
          {events.map((event) => (
            <tr key={event.id}>
              <td className="whitespace-nowrap text-ink-2">{chinaDateTime(event.at)}</td>
              <td className="whitespace-nowrap">{event.what}</td>
              <td>
                {event.detail && <span className="block">{event.detail}</span>}
                {event.reason && <span className="block text-ink-2">理由：{event.reason}</span>}
              </td>
              <td className="whitespace-nowrap">{event.who}</td>
            </tr>
          ))}
        </Table>
      )}
    </FormCard>
  )
}
