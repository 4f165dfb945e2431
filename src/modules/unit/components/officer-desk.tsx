'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { useCheckedForm } from '@/components/form/use-checked-form'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { Moment } from '@/components/ui/moment'
import { RefusalNotice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { Table } from '@/components/ui/table'
import { useToast } from '@/components/ui/toast'
import { officerRoleLabels } from '@/modules/account/rules/officer-roles'
import { addOfficerInput, type Officer } from '../officer-schema'
import { ConflictTick, isConflictKnown } from './conflict-tick'
import { FormDialog } from './form-dialog'
import { emptyOperator, OperatorFieldInputs, operatorOf } from './operator-field-inputs'

/** 人社厅账户: several persons act for provincial HR, each with an account of his own, in one role. */
export function OfficerDesk({ officers }: { officers: Officer[] }) {
  const [isAdding, setIsAdding] = useState(false)
  const [ending, setEnding] = useState<Officer | null>(null)
  const [withFormer, setWithFormer] = useState(false)
  const present = officers.filter(({ until }) => until === null)
  const shown = withFormer ? officers : present
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex items-center gap-4">
        <h1 className="text-lg font-bold">人社厅账户</h1>
        <span className="text-ink-2">{present.length} 人</span>
        {officers.length > present.length && (
          <Checkbox label="显示已停用的" checked={withFormer} onCheckedChange={setWithFormer} />
        )}
        <span className="flex-1" />
        <Button variant="primary" icon={Plus} onClick={() => setIsAdding(true)}>
          开通账户
        </Button>
      </div>
      <Table
        caption="人社厅的账户"
        head={
          <>
            <th scope="col">姓名</th>
            <th scope="col">角色</th>
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
              <bdi>{officer.name}</bdi> {officer.isOneself && <Chip tone="brand">本人</Chip>}
              {officer.until && <Chip>已停用</Chip>}
            </td>
            <td>
              {officerRoleLabels[officer.role]}{' '}
              {officer.until === null && officer.grantedAt === null && <Chip tone="warn">待授权</Chip>}
            </td>
            <td className="whitespace-nowrap text-ink-2">{officer.idNumberMasked}</td>
            <td className="whitespace-nowrap text-ink-2">{officer.mobileMasked ?? '—'}</td>
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
      <p className="text-xs text-ink-2">
        系统管理员开通和停用账户，安全管理员授予角色后才能登录。一个人只能有一个角色，不能停用自己；停用后，其登录立即失效。最后一名安全管理员不能停用，建议开通两名。
      </p>
      {isAdding && <AddDialog onClose={() => setIsAdding(false)} />}
      {ending && <EndDialog officer={ending} onClose={() => setEnding(null)} />}
    </div>
  )
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { officers: api } = useApiClient().systemAdmin
  const router = useRouter()
  const showToast = useToast()
  const form = useCheckedForm<{ wasThere: boolean; mustBeGranted: boolean }>({
    memoryKey: 'add-officer',
    initial: { ...emptyOperator, role: '', conflictKnown: '' },
    version: 0,
    schema: addOfficerInput,
    inputOf: (values) => ({
      role: values['role'],
      operator: operatorOf(values),
      conflictKnown: isConflictKnown(values),
    }),
    save: (input) => api.add.mutate(input as Parameters<typeof api.add.mutate>[0]),
    onSaved: ({ wasThere, mustBeGranted }) => {
      showToast(savedWords(wasThere, mustBeGranted))
      onClose()
      router.refresh()
    },
  })
  return (
    <FormDialog
      title="开通人社厅账户"
      description="开通后由安全管理员授予角色，本人即可用公共服务平台扫码登录。首名安全管理员开通后即生效。"
      form={form}
      saveLabel="保存并开通账户"
      onClose={onClose}
    >
      <ConflictTick form={form} />
      <Select
        label="角色"
        required
        placeholder="请选择"
        options={roleOptions}
        hint="四种角色互相制约，一个人只能有其中一个"
        frameClassName="sm:col-span-2"
        {...form.field('role')}
      />
      <OperatorFieldInputs form={form} />
    </FormDialog>
  )
}

const roleOptions = addOfficerInput.shape.role.options.map((value) => ({ value, label: officerRoleLabels[value] }))

function savedWords(wasThere: boolean, mustBeGranted: boolean): string {
  if (wasThere) return mustBeGranted ? '这个账户已开通，正在等待授权' : '这个账户已开通'
  return mustBeGranted ? '账户已开通，等待安全管理员授权' : '账户已开通，现在可以扫码登录'
}

function EndDialog({ officer, onClose }: { officer: Officer; onClose: () => void }) {
  const { officers: api } = useApiClient().systemAdmin
  const showToast = useToast()
  const deed = useDeed()
  async function end() {
    if (!(await deed.run(() => api.end.mutate({ operatorId: officer.operatorId })))) return
    showToast(`${officer.name}的账户已停用`)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`停用 ${officer.name} 的账户`}
      description="停用后，其登录立即失效，不能再办理人社厅的业务；办理记录保留。需要时可以重新开通。"
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
