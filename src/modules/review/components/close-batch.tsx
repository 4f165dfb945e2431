'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import { stateLabel } from '@/modules/application/rules/application-state'
import type { UnfinishedPage } from '../action-inputs'

interface CloseBatchProps {
  batch: { code: string; name: string; status: string }
  initial: UnfinishedPage
  /** Where it leads when the batch is closed. */
  back: string
}

/** 结束批次: who would lapse, by name, before it is done; run again after an interruption it ends the rest. */
export function CloseBatch({ batch, initial, back }: CloseBatchProps) {
  const { review: api } = useApiClient().province
  const router = useRouter()
  const showToast = useToast()
  const deed = useDeed()
  const asking = useDeed()
  const [list, setList] = useState(initial)
  const [isAsking, setIsAsking] = useState(false)
  const [typedName, setTypedName] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isNamed = typedName.trim() === batch.name
  const showPage = (page: number) =>
    asking.run(async () => setList(await api.unfinished.query({ batchCode: batch.code, page })), { keepsPage: true })

  function stop() {
    deed.clearRefusal()
    setIsAsking(false)
  }

  async function close() {
    setIsChecked(true)
    if (!isNamed) return
    const isDone = await deed.run(async () => {
      const { lapsed } = await api.lapse.mutate({ batchCode: batch.code, expectedCount: list.total })
      showToast(lapsed > 0 ? `批次已结束，${lapsed} 件逾期未完成` : '批次已结束')
    })
    if (isDone) router.push(back)
    else await showPage(1)
  }

  return (
    <div className="flex flex-col gap-3">
      {batch.status === 'CLOSED' && list.total > 0 && (
        <Notice tone="warn" title="批次已结束，还有未办结的申报">
          上次结束时没有办完，或之后有申报恢复了审核。请继续办理，或再次结束。
        </Notice>
      )}
      {list.total === 0 ? (
        <div className="card">
          <EmptyState title="没有未完成的申报">结束批次不会影响任何人；已通过、不通过的结果保持不变。</EmptyState>
        </div>
      ) : (
        <>
          <p>
            现在结束，以下 <b>{list.total}</b> 件申报将以“逾期未完成”结束，不作为“不通过”，但不能恢复：
            {list.byState.map(({ state, count }) => `${stateLabel(state, 'province')} ${count} 件`).join('、')}。
          </p>
          <Table
            caption="结束批次时将逾期的申报"
            head={
              <>
                <th scope="col">姓名</th>
                <th scope="col">所属单位</th>
                <th scope="col">现在何处</th>
              </>
            }
          >
            {list.rows.map((row) => (
              <tr key={row.id}>
                <td>{row.name}</td>
                <td>{row.owningUnitName}</td>
                <td>{row.whereNow}</td>
              </tr>
            ))}
          </Table>
          <Pager {...list} unit="件" onPage={(page) => void showPage(page)} />
          {asking.refusal && <RefusalNotice refusal={asking.refusal} />}
        </>
      )}
      <div>
        <Button variant="danger" onClick={() => setIsAsking(true)}>
          结束批次
        </Button>
      </div>
      <Dialog
        open={isAsking}
        onClose={stop}
        title={`结束 ${batch.name}`}
        description={
          list.total > 0
            ? `${list.total} 件未完成的申报将逾期结束，不能恢复。人社厅仍可撤销“通过”，直到归档。`
            : '结束后各单位不能再办理。人社厅仍可撤销“通过”，直到归档。'
        }
        footer={
          <>
            <Button onClick={stop}>返回，不结束</Button>
            <Button variant="dangerFilled" busy={deed.isBusy} onClick={() => void close()}>
              结束批次{list.total > 0 && `，${list.total} 件逾期`}
            </Button>
          </>
        }
      >
        {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
        <TextField
          label={`请输入批次名称“${batch.name}”`}
          required
          maxLength={100}
          value={typedName}
          onValueChange={setTypedName}
          error={isChecked && !isNamed ? '与批次名称不一致' : null}
        />
      </Dialog>
    </div>
  )
}
