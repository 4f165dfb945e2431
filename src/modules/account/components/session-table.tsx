import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Moment } from '@/components/ui/moment'
import { Table } from '@/components/ui/table'
import { agentWords } from '../rules/agent-words'
import type { OwnSession } from '../session-shapes'
import { roleLabels } from './account-words'

interface SessionTableProps<Row extends OwnSession> {
  caption: string
  rows: readonly Row[]
  /** Whose it is, where that is not one's own. */
  personOf?: (session: Row) => string
  actionsOf: (session: Row) => ReactNode
}

/** Logins that are alive: on what, as whom, from where, since when. */
export function SessionTable<Row extends OwnSession>({ caption, rows, personOf, actionsOf }: SessionTableProps<Row>) {
  return (
    <Table
      caption={caption}
      head={
        <>
          {personOf && <th scope="col">姓名</th>}
          <th scope="col">设备和浏览器</th>
          <th scope="col">身份</th>
          <th scope="col">来源地址</th>
          <th scope="col">登录时间</th>
          <th scope="col">最近使用</th>
          <th scope="col">操作</th>
        </>
      }
    >
      {rows.map((session) => (
        <tr key={session.id}>
          {personOf && (
            <td className="font-bold whitespace-nowrap">
              <bdi>{personOf(session)}</bdi>
            </td>
          )}
          <td>
            <span className="mr-2">{agentWords(session.agent)}</span>
            {session.isCurrent && <Chip tone="brand">本次登录</Chip>}
          </td>
          <td>
            {roleLabels[session.role]}
            <span className="block text-xs break-words text-ink-2">{session.unitName}</span>
          </td>
          <td className="break-all text-ink-2">{session.address ?? '未知'}</td>
          <td className="text-ink-2">
            <Moment at={session.createdAt} />
          </td>
          <td className="text-ink-2">
            <Moment at={session.lastSeenAt} />
          </td>
          <td>{actionsOf(session)}</td>
        </tr>
      ))}
    </Table>
  )
}
