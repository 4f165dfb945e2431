'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { agentWords } from '../rules/agent-words'
import type { OwnSession } from '../session-shapes'
import { SessionTable } from './session-table'

/** 我的登录: where one is logged in, with the way to end what is not here. */
export function OwnSessions({ sessions }: { sessions: OwnSession[] }) {
  const { own: api } = useApiClient().session
  const [asked, setAsked] = useState<OwnSession | 'others' | null>(null)
  const showToast = useToast()
  const deed = useDeed()
  const others = sessions.filter(({ isCurrent }) => !isCurrent)

  async function end() {
    if (asked === null) return
    const isDone = await deed.run(() =>
      asked === 'others' ? api.endOthers.mutate() : api.end.mutate({ sessionId: asked.id }),
    )
    if (!isDone) return
    showToast(asked === 'others' ? '其他登录已全部结束' : '这次登录已结束')
    setAsked(null)
  }

  function close() {
    deed.clearRefusal()
    setAsked(null)
  }

  return (
    <div className="flex flex-col gap-2.5">
      <SessionTable
        caption="我的登录"
        rows={sessions}
        actionsOf={(session) =>
          !session.isCurrent && (
            <Button size="small" variant="danger" onClick={() => setAsked(session)}>
              结束
            </Button>
          )
        }
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="danger" disabled={others.length === 0} onClick={() => setAsked('others')}>
          结束其他全部登录
        </Button>
        <p className="text-xs text-ink-2">
          {others.length === 0
            ? '您只在这里登录。'
            : '有不认识的登录？请结束它；申报人请同时修改密码，其他人员请告知安全管理员。'}
        </p>
      </div>
      {asked && (
        <Dialog
          open
          onClose={close}
          title={asked === 'others' ? `结束其他 ${others.length} 次登录` : `结束${agentWords(asked.agent)}上的登录`}
          description="那里会立即退出，要重新登录才能继续办理；那里没有保存的内容，由同一个人重新登录后可以接着保存。"
          footer={
            <>
              <Button onClick={close}>返回，不结束</Button>
              <Button variant="dangerFilled" busy={deed.isBusy} onClick={() => void end()}>
                结束登录
              </Button>
            </>
          }
        >
          {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
        </Dialog>
      )}
    </div>
  )
}
