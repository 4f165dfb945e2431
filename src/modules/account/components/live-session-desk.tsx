'use client'

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { RefusalNotice } from '@/components/ui/notice'
import { formatTotal, Pager } from '@/components/ui/pager'
import { SearchBox } from '@/components/ui/search-box'
import { useToast } from '@/components/ui/toast'
import { agentWords } from '../rules/agent-words'
import type { LiveSessions, SessionOfSomebody } from '../session-shapes'
import { SessionTable } from './session-table'

type Asked = { session: SessionOfSomebody; which: 'one' | 'all' }

/** 在线登录: who is logged in now, and the way to end a login that should not be. The search stays out of the address. */
export function LiveSessionDesk({ first }: { first: LiveSessions }) {
  const { sessions: api } = useApiClient().securityAdmin
  const queries = useQueryClient()
  const [{ search, page }, look] = useState({ search: '', page: 1 })
  const [asked, setAsked] = useState<Asked | null>(null)
  const showToast = useToast()
  const ending = useDeed()
  const isFirst = search === '' && page === 1
  const { data: found = first, error } = useQuery({
    queryKey: ['live-sessions', search, page],
    queryFn: () => api.list.query({ search, page }),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    ...(isFirst && { initialData: first }),
  })

  async function end() {
    if (asked === null) return
    const { session, which } = asked
    const of = which === 'one' ? { sessionId: session.id } : { personId: session.personId }
    const isDone = await ending.run(() => api.end.mutate(of), { keepsPage: true })
    if (!isDone) return
    showToast(which === 'one' ? `${session.personName}的这次登录已结束` : `${session.personName}的登录已全部结束`)
    setAsked(null)
    await queries.invalidateQueries({ queryKey: ['live-sessions'] })
  }

  function close() {
    ending.clearRefusal()
    setAsked(null)
  }

  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex items-center gap-4">
        <h1 className="text-lg font-bold">在线登录</h1>
        <span className="text-ink-2" role="status">
          {formatTotal(found.total)} 次
        </span>
        <span className="flex-1" />
        <SearchBox what="姓名、单位" search={search} onSearch={(text) => look({ search: text, page: 1 })} />
      </div>
      {error && <RefusalNotice refusal={refusalOf(error)} />}
      {found.rows.length === 0 ? (
        <div className="card">
          <EmptyState title="没有找到">没有姓名或单位含有这些字的人在线，请换一个词，或清空后再查。</EmptyState>
        </div>
      ) : (
        <SessionTable
          caption="在线登录"
          rows={found.rows}
          personOf={({ personName }) => personName}
          actionsOf={(session) =>
            !session.isCurrent && (
              <span className="flex gap-1.5">
                <Button
                  size="small"
                  variant="danger"
                  aria-label={`结束${session.personName}的这次登录`}
                  onClick={() => setAsked({ session, which: 'one' })}
                >
                  结束
                </Button>
                <Button
                  size="small"
                  variant="danger"
                  aria-label={`结束${session.personName}的全部登录`}
                  onClick={() => setAsked({ session, which: 'all' })}
                >
                  结束其全部
                </Button>
              </span>
            )
          }
        />
      )}
      <Pager {...found} unit="次" onPage={(next) => look({ search, page: next })} />
      {asked && (
        <Dialog
          open
          onClose={close}
          title={
            asked.which === 'one'
              ? `结束${asked.session.personName}在${agentWords(asked.session.agent)}上的登录`
              : `结束${asked.session.personName}的全部登录`
          }
          description="他会立即退出，没有保存的内容留在他的浏览器里，重新登录后可以接着保存。账户本身不受影响：要使其不能再登录，请收回角色，或通知上级单位变更经办人。"
          footer={
            <>
              <Button onClick={close}>返回，不结束</Button>
              <Button variant="dangerFilled" busy={ending.isBusy} onClick={() => void end()}>
                结束登录
              </Button>
            </>
          }
        >
          {ending.refusal && <RefusalNotice refusal={ending.refusal} />}
        </Dialog>
      )}
    </div>
  )
}
