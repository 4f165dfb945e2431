import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { Table } from '@/components/ui/table'
import type { DossierReaderView } from '@/modules/review/applicant-schema'

/** 查阅记录: which units have read the form, and when (workflow §9.13). */
export function FormReaders({ readers }: { readers: DossierReaderView[] }) {
  return (
    <section>
      <h2 className="mb-2 font-bold">查阅记录</h2>
      {readers.length === 0 ? (
        <div className="card">
          <EmptyState title="还没有单位查阅过">提交后，哪些单位打开过您的申报表、附件或文书，会列在这里。</EmptyState>
        </div>
      ) : (
        <>
          <Table
            caption="查阅记录"
            head={
              <>
                <th scope="col">单位</th>
                <th scope="col">查阅的内容</th>
                <th scope="col">首次</th>
                <th scope="col">最近</th>
              </>
            }
          >
            {readers.map(({ unitName, submissionNumber, firstAt, lastAt }) => (
              <tr key={`${unitName}:${submissionNumber}:${firstAt.toISOString()}`}>
                <td className="break-words">{unitName}</td>
                <td>第 {submissionNumber} 次提交</td>
                <td>
                  <Moment at={firstAt} />
                </td>
                <td>
                  <Moment at={lastAt} />
                </td>
              </tr>
            ))}
          </Table>
          <p className="mt-1 text-sm text-ink-2">同一经办人一天内多次查阅，只记当天第一次。</p>
        </>
      )}
    </section>
  )
}
