'use client'

import { CircleAlert, CircleCheck, LoaderCircle, PenLine } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { formatWhole } from '@/lib/china-time'
import type { RecommendationDraft } from './use-recommendation-draft'

/** “已保存 10:42:07”, or what stands in the way of saving. */
export function SaveStateLine({ draft }: { draft: RecommendationDraft }) {
  const { state } = draft
  return (
    <div role="status" className="text-xs">
      {state.kind === 'waiting' && <Line icon={PenLine} words="正在填写，稍后自动保存" look="text-ink-3" />}
      {state.kind === 'saving' && <Line icon={LoaderCircle} words="正在保存" look="text-ink-3" />}
      {state.kind === 'saved' && (
        <Line icon={CircleCheck} words={`已保存 ${formatWhole(state.at).slice(11)}`} look="text-ok" />
      )}
      {state.kind === 'failed' && (
        <Line
          icon={CircleAlert}
          words={`没有保存到服务器，已留在这台电脑上${state.isPassing ? '，稍后自动再试' : ''}`}
          look="text-stop"
        />
      )}
    </div>
  )
}

/** What the user must decide about his text: a failed save, a text saved elsewhere, a text of an earlier visit. */
export function SaveTrouble({ draft }: { draft: RecommendationDraft }) {
  const { state } = draft
  return (
    <>
      {state.kind === 'failed' && (
        <div className="flex flex-col gap-1.5">
          <RefusalNotice refusal={state.refusal} />
          <Button size="small" onClick={() => void draft.flush()}>
            再次保存
          </Button>
        </div>
      )}
      {state.kind === 'conflict' && (
        <Notice tone="warn" title={state.refusal.what} announced>
          <p>{state.refusal.why}</p>
          <p>您填写的内容仍在下面，没有覆盖任何内容。</p>
          <p className="mt-1.5 flex flex-wrap gap-2">
            <Button size="small" disabled={!draft.canResolve} onClick={draft.keepMine}>
              以我填写的为准
            </Button>
            <Button size="small" disabled={!draft.canResolve} onClick={draft.takeServer}>
              采用已保存的内容
            </Button>
          </p>
        </Notice>
      )}
      {draft.unsent && (
        <Notice tone="warn" title="这台电脑上有一份没有保存到服务器的推荐信息" announced>
          {draft.unsent.opinion && <p className="line-clamp-3">推荐意见：{draft.unsent.opinion}</p>}
          <p className="mt-1.5 flex flex-wrap gap-2">
            <Button size="small" onClick={draft.restoreUnsent}>
              恢复
            </Button>
            <Button size="small" onClick={draft.dropUnsent}>
              不要了
            </Button>
          </p>
        </Notice>
      )}
    </>
  )
}

function Line({ icon: Icon, words, look }: { icon: typeof PenLine; words: string; look: string }) {
  return (
    <span className={`inline-flex items-center gap-1 ${look}`}>
      <Icon size={13} aria-hidden />
      {words}
    </span>
  )
}
