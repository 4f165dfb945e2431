'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { Moment } from '@/components/ui/moment'
import { Table } from '@/components/ui/table'
import { formatWhole } from '@/lib/china-time'
import { auditDetailsText, type AuditValueWords } from '../rules/audit-details'
import { auditActionLabel, auditObjectLabel, auditRoleLabel } from '../rules/audit-words'
import type { AuditLine } from '../schema'

interface AuditTableProps {
  rows: AuditLine[]
  valueWords: AuditValueWords
}

/** Lines of the audit log; each opens to everything that was recorded. */
export function AuditTable({ rows, valueWords }: AuditTableProps) {
  const [shown, setShown] = useState<AuditLine | null>(null)
  return (
    <>
      <Table
        caption="审计日志"
        head={
          <>
            <th scope="col">时间</th>
            <th scope="col">人员</th>
            <th scope="col">单位</th>
            <th scope="col">操作</th>
            <th scope="col">结果</th>
            <th scope="col">来源地址</th>
            <th scope="col">详情</th>
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="text-ink-2">
              <Moment at={row.at} />
            </td>
            <td>
              <bdi>{row.personName ?? '—'}</bdi>
              {row.role && <span className="block text-xs text-ink-2">{auditRoleLabel(row.role)}</span>}
            </td>
            <td className="max-w-[180px] break-words">{row.unitName ?? '—'}</td>
            <td>
              {auditActionLabel(row.action)}
              {row.objectName && <bdi className="block text-xs text-ink-2">{row.objectName}</bdi>}
            </td>
            <td>{row.result === 'done' ? <Chip tone="ok">已办理</Chip> : <Chip tone="warn">未办成</Chip>}</td>
            <td className="break-all text-ink-2">{row.address ?? '—'}</td>
            <td>
              <Button
                size="small"
                aria-label={`${formatWhole(row.at)} ${auditActionLabel(row.action)}的详情`}
                onClick={() => setShown(row)}
              >
                详情
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      {shown && <LineDialog line={shown} valueWords={valueWords} onClose={() => setShown(null)} />}
    </>
  )
}

interface LineDialogProps {
  line: AuditLine
  valueWords: AuditValueWords
  onClose: () => void
}

function LineDialog({ line, valueWords, onClose }: LineDialogProps) {
  const object = line.objectType === null ? null : auditObjectLabel(line.objectType)
  const facts: [string, string | null][] = [
    ['时间', formatWhole(line.at)],
    ['人员', line.personName],
    ['角色', line.role && auditRoleLabel(line.role)],
    ['单位', line.unitName],
    ['操作', auditActionLabel(line.action)],
    ['对象', object && [object, line.objectName].filter(Boolean).join('：')],
    ['对象编号', line.objectId],
    ['结果', line.result === 'done' ? '已办理' : '未办成'],
    ['原因', line.reason],
    ['附加信息', line.details && auditDetailsText(line.details, valueWords)],
    ['来源地址', line.address],
    ['浏览器', line.agent],
    ['请求编号', line.requestId],
    ['记录编号', line.id],
  ]
  return (
    <Dialog open size="wide" onClose={onClose} title={auditActionLabel(line.action)}>
      <dl className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-2">{name}</dt>
            <dd className="break-words">
              <bdi>{value ?? '—'}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
