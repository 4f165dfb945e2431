'use client'

import { Button } from '@/components/ui/button'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import type { SectionDefinition } from '../rules/form-definition/definition-types'
import { fieldsOf } from '../rules/form-definition/form-definition'
import { describeValue } from '../rules/form-view'
import type { DraftOperation } from '../schema'
import type { SectionDraft, SectionDraftView } from './section-draft'

interface DraftNoticesProps {
  section: SectionDefinition
  draft: SectionDraft
  view: SectionDraftView
  loginHref: string
}

/** What the user must know about saving, in place: a conflict, an ended session, texts to copy. */
export function DraftNotices({ section, draft, view, loginHref }: DraftNoticesProps) {
  const { state, lost } = view
  return (
    <>
      {/* In sight wherever in a long section one is typing; below the bar with the saved state. */}
      <div className="sticky top-13 z-10 bg-paper empty:hidden print:static">
        {state.kind === 'conflict' && (
          <Notice tone="warn" announced title="这一部分刚在另一个窗口或设备上改过" className="mb-3">
            <p>为免互相覆盖，您在本页最后的改动没有保存。载入最新内容后，这些改动会列出来供您复制。</p>
            <Button size="small" className="mt-2" onClick={() => draft.acceptConflict()}>
              载入最新内容
            </Button>
          </Notice>
        )}
        {state.kind === 'refused' && <RefusalNotice refusal={state.refusal} className="mb-3" />}
        {state.kind === 'signedOut' && (
          <Notice tone="warn" announced title="登录已失效" className="mb-3">
            <p>
              填写的内容已存在本机。请<a href={loginHref}>重新登录</a>，登录后自动保存。
            </p>
          </Notice>
        )}
      </div>
      {lost.length > 0 && <LostTexts section={section} lost={lost} onDone={() => draft.forgetLost()} />}
    </>
  )
}

interface LostTextsProps {
  section: SectionDefinition
  lost: readonly DraftOperation[]
  onDone: () => void
}

function LostTexts({ section, lost, onDone }: LostTextsProps) {
  const texts = lost.flatMap((operation) => {
    if (operation.action !== 'set') return []
    const field = fieldsOf(section).find(({ key }) => key === operation.path)
    const text = field ? describeValue(field, operation.value, { reveal: true }) : ''
    return field && text !== '' ? [{ opId: operation.opId, label: field.label, text }] : []
  })
  if (texts.length === 0) return null
  return (
    <Notice tone="warn" announced title="以下内容没有保存，可复制后填回" className="mb-3">
      <dl className="mt-1">
        {texts.map(({ opId, label, text }) => (
          <div key={opId} className="mb-1.5">
            <dt className="text-sm text-ink-2">{label}</dt>
            <dd className="max-h-40 overflow-auto rounded-sm bg-paper px-2 py-1 whitespace-pre-wrap select-all">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={onDone}>
        已处理，不再显示
      </Button>
    </Notice>
  )
}
