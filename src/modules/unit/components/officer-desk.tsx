'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { Moment } from '@/components/ui/moment'
import { RefusalNotice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { useToast } from '@/components/ui/toast'
import { addOfficerInput, type Officer } from '../province-schema'
import { FormDialog } from './form-dialog'
import { emptyOperator, OperatorFieldInputs, operatorOf } from './operator-field-inputs'
import { useCheckedForm } from './use-checked-form'

/** 人社厅经办人: several persons act for provincial HR, each with an account of his own. */
export function OfficerDesk({ officers }: { officers: Officer[] }) {
  const [isAdding, setIsAdding] = useState(false)
  const [ending, setEnding] = useState<Officer | null>(null)
  const [withFormer, setWithFormer] = useState(false)
  const present = officers.filter(({ until }) => until === null)
  const shown = withFormer ? officers : present
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex items-center gap-4">
        <h1 className="text-lg font-bold">人社厅经办人</h1>
        <span className="text-ink-2">{present.length} 人</span>
        {officers.length > present.length && (
          <Checkbox label="显示已停用的" checked={withFormer} onCheckedChange={setWithFormer} />
        )}
        <span className="flex-1" />
        <Button variant="primary" icon={Plus} onClick={() => setIsAdding(true)}>
          增加经办人
        </Button>
      </div>
      <Table
        caption="人社厅的经办人"
        head={
          <>
            <th scope="col">姓名</th>
            <th scope="col">证件号码</th>
            <th scope="col">手机号</th>
            <th scope="col">职务</th>
            <th scope="col">起止</th>
            <th scope="col">最近登录</th>
            <th scope="col">操作</th>
          </>
        }
      >
        {shown.map((officer) => (
          <tr key={officer.operatorId}>
            <td className="font-bold">
              {officer.name} {officer.isOneself && <Chip tone="brand">本人</Chip>}
              {officer.until && <Chip>已停用</Chip>}
            </td>
            <td className="text-ink-2">{officer.idNumberMasked}</td>
            <td className="text-ink-2">{officer.mobileMasked ?? '—'}</td>
            <td>{officer.post ?? '—'}</td>
            <td className="text-ink-2">
              <Moment at={officer.from} /> 至 {officer.until ? <Moment at={officer.until} /> : '今'}
            </td>
            <td className="text-ink-2">{officer.lastLoginAt ? <Moment at={officer.lastLoginAt} /> : '尚未登录'}</td>
            <td>
              {officer.until === null && !officer.isOneself && (
                <Button size="small" variant="danger" onClick={() => setEnding(officer)}>
                  停用
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      <p className="text-xs text-ink-2">不能停用自己，也不能停用最后一名经办人。停用后，其登录立即失效。</p>
      {isAdding && <AddDialog onClose={() => setIsAdding(false)} />}
      {ending && <EndDialog officer={ending} onClose={() => setEnding(null)} />}
    </div>
  )
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { units: api } = useApiClient().province
  const router = useRouter()
  const showToast = useToast()
  const form = useCheckedForm<{ wasThere: boolean }>({
    memoryKey: 'add-officer',
    initial: emptyOperator,
    version: 0,
    schema: addOfficerInput,
    inputOf: (values) => ({ operator: operatorOf(values) }),
    save: (input) => api.addOfficer.mutate(input as Parameters<typeof api.addOfficer.mutate>[0]),
    onSaved: ({ wasThere }) => {
      showToast(wasThere ? '这个人已是人社厅的经办人' : '经办人已增加，现在可以扫码登录')
      onClose()
      router.refresh()
    },
  })
  return (
    <FormDialog
      title="增加人社厅经办人"
      description="增加后，本人用公共服务平台扫码登录，可以办理人社厅的全部业务。"
      form={form}
      saveLabel="保存并开通账户"
      onClose={onClose}
    >
      <OperatorFieldInputs form={form} />
    </FormDialog>
  )
}

function EndDialog({ officer, onClose }: { officer: Officer; onClose: () => void }) {
  const { units: api } = useApiClient().province
  const showToast = useToast()
  const deed = useDeed()
  async function end() {
    if (!(await deed.run(() => api.endOfficer.mutate({ operatorId: officer.operatorId })))) return
    showToast(`${officer.name}的账户已停用`)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`停用 ${officer.name} 的账户`}
      description="停用后，其登录立即失效，不能再办理人社厅的业务；办理记录保留。需要时可以重新增加。"
      footer={
        <>
          <Button onClick={onClose}>返回，不停用</Button>
          <Button variant="dangerFilled" busy={deed.isBusy} onClick={() => void end()}>
            停用账户
          </Button>
        </>
      }
    >
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
    </Dialog>
  )
}
