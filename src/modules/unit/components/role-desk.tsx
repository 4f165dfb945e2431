'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { Moment } from '@/components/ui/moment'
import { RefusalNotice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { useToast } from '@/components/ui/toast'
import { officerRoleLabels } from '@/modules/account/rules/officer-roles'
import type { Officer } from '../officer-schema'

type Deed = { kind: 'grant' | 'withdraw' | 'resetSecondFactor'; officer: Officer }

/** 角色授权: what a 系统管理员 has opened counts once a 安全管理员 has granted it. */
export function RoleDesk({ officers }: { officers: Officer[] }) {
  const [deed, setDeed] = useState<Deed | null>(null)
  const present = officers.filter(({ until }) => until === null)
  const waiting = present.filter(({ grantedAt }) => grantedAt === null)
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex items-center gap-4">
        <h1 className="text-lg font-bold">角色授权</h1>
        <span className="text-ink-2">
          {present.length} 人{waiting.length > 0 && `，待授权 ${waiting.length} 人`}
        </span>
      </div>
      <Table
        caption="人社厅的账户和角色"
        head={
          <>
            <th scope="col">姓名</th>
            <th scope="col">证件号码</th>
            <th scope="col">职务</th>
            <th scope="col">角色</th>
            <th scope="col">授权时间</th>
            <th scope="col">二次验证</th>
            <th scope="col">最近登录</th>
            <th scope="col">操作</th>
          </>
        }
      >
        {[...present]
          .sort((a, b) => Number(a.grantedAt !== null) - Number(b.grantedAt !== null))
          .map((officer) => (
            <tr key={officer.operatorId}>
              <td className="font-bold">
                {officer.name} {officer.isOneself && <Chip tone="brand">本人</Chip>}
              </td>
              <td className="whitespace-nowrap text-ink-2">{officer.idNumberMasked}</td>
              <td>{officer.post ?? '—'}</td>
              <td className="whitespace-nowrap">{officerRoleLabels[officer.role]}</td>
              <td className="text-ink-2">
                {officer.grantedAt ? <Moment at={officer.grantedAt} /> : <Chip tone="warn">待授权</Chip>}
              </td>
              <td className="text-ink-2">{officer.hasSecondFactor ? '已设置' : '未设置'}</td>
              <td className="text-ink-2">{officer.lastLoginAt ? <Moment at={officer.lastLoginAt} /> : '尚未登录'}</td>
              <td>{!officer.isOneself && <RoleButtons officer={officer} onChoose={setDeed} />}</td>
            </tr>
          ))}
      </Table>
      <p className="text-xs text-ink-2">
        账户由系统管理员开通。不能授予或收回自己的角色；收回后，其登录立即失效，账户保留，可以重新授权。
        手机丢失又没有恢复码的，核实本人身份后重置其二次验证，下次登录时重新设置。
      </p>
      {deed && <DeedDialog deed={deed} onClose={() => setDeed(null)} />}
    </div>
  )
}

function RoleButtons({ officer, onChoose }: { officer: Officer; onChoose: (deed: Deed) => void }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      {officer.grantedAt === null ? (
        <Button size="small" variant="primary" onClick={() => onChoose({ kind: 'grant', officer })}>
          授权
        </Button>
      ) : (
        <Button size="small" variant="danger" onClick={() => onChoose({ kind: 'withdraw', officer })}>
          收回
        </Button>
      )}
      {officer.hasSecondFactor && (
        <Button size="small" onClick={() => onChoose({ kind: 'resetSecondFactor', officer })}>
          重置二次验证
        </Button>
      )}
    </span>
  )
}

const powers: Record<Officer['role'], string> = {
  REVIEWER: '可以管理批次、单位和限额，查看并审核全省的申报',
  SYSTEM_ADMIN: '可以开通和停用人社厅账户、修改系统设置，不查看申报',
  SECURITY_ADMIN: '可以授予和收回角色、重置二次验证、结束登录，不查看申报',
  AUDIT_ADMIN: '可以查看和核验审计日志，不查看申报',
}

interface DeedWords {
  title: string
  description: string
  back: string
  go: string
  done: string
  isDangerous: boolean
}

function wordsOf({ kind, officer: { name, role, idNumberMasked } }: Deed): DeedWords {
  const label = officerRoleLabels[role]
  switch (kind) {
    case 'grant':
      return {
        title: `授予${name}${label}角色`,
        description: `${name}（${idNumberMasked}）${powers[role]}。请核对是否为本单位指定的人员。`,
        back: '返回，不授权',
        go: '授予角色',
        done: `${name}现在可以扫码登录`,
        isDangerous: false,
      }
    case 'withdraw':
      return {
        title: `收回${name}的${label}角色`,
        description: '收回后，其登录立即失效，不能再登录；办理记录保留。需要时可以重新授权。',
        back: '返回，不收回',
        go: '收回角色',
        done: `${name}的角色已收回`,
        isDangerous: true,
      }
    case 'resetSecondFactor':
      return {
        title: `重置${name}的二次验证`,
        description: `请先核实是${name}（${idNumberMasked}）本人提出。重置后，其登录立即失效，原来的验证器和恢复码作废，下次登录时重新设置。`,
        back: '返回，不重置',
        go: '重置二次验证',
        done: `${name}的二次验证已重置`,
        isDangerous: true,
      }
  }
}

function DeedDialog({ deed: asked, onClose }: { deed: Deed; onClose: () => void }) {
  const { roles: api } = useApiClient().securityAdmin
  const showToast = useToast()
  const deed = useDeed()
  const words = wordsOf(asked)

  async function run() {
    if (!(await deed.run(() => api[asked.kind].mutate({ operatorId: asked.officer.operatorId })))) return
    showToast(words.done)
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.description}
      footer={
        <>
          <Button onClick={onClose}>{words.back}</Button>
          <Button
            variant={words.isDangerous ? 'dangerFilled' : 'primary'}
            busy={deed.isBusy}
            onClick={() => void run()}
          >
            {words.go}
          </Button>
        </>
      }
    >
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
    </Dialog>
  )
}
