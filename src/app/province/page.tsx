import type { Metadata } from 'next'
import Link from 'next/link'
import { callApi, requireActor } from '@/api/server'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { chinaDate } from '@/lib/china-time'
import { batchStatusLabel } from '@/modules/batch/rules/batch-words'
import { StartFrame } from './start-frame'

export const metadata: Metadata = { title: '全部批次' }

/** Every batch of provincial HR; before the first one, the way to it. */
export default async function BatchesPage() {
  const actor = await requireActor('PROVINCIAL_HR')
  const batches = await (await callApi()).province.batch.list()
  const create = (
    <ButtonLink variant="primary" href="/province/new">
      新建批次
    </ButtonLink>
  )
  return (
    <StartFrame actor={actor}>
      <div className="flex items-center gap-3">
        <h1 className="flex-1 text-lg font-bold">全部批次（{batches.length}）</h1>
        {batches.length > 0 && create}
      </div>
      {batches.length === 0 ? (
        <div className="card">
          <EmptyState title="还没有批次" action={create}>
            先建立一个批次：填写类别、专项和限额指标，设置办理时间；再添加一级推荐单位及其经办人，预设推荐限额，然后开放。
          </EmptyState>
        </div>
      ) : (
        <Table
          caption="全部批次"
          head={
            <>
              <th scope="col">批次</th>
              <th scope="col">代码</th>
              <th scope="col">状态</th>
              <th scope="col">申报人账户</th>
              <th scope="col">建立日期</th>
            </>
          }
        >
          {batches.map(({ code, name, status, applicants, createdAt }) => (
            <tr key={code}>
              <td>
                <Link href={`/province/b/${encodeURIComponent(code)}`}>{name}</Link>
              </td>
              <td>{code}</td>
              <td>{batchStatusLabel[status]}</td>
              <td>{applicants}</td>
              <td className="text-ink-2">{chinaDate(createdAt)}</td>
            </tr>
          ))}
        </Table>
      )}
    </StartFrame>
  )
}
