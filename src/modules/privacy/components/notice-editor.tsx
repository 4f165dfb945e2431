'use client'

import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { useBrowserDraft } from '@/components/form/use-browser-draft'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { useToast } from '@/components/ui/toast'
import { publishNoticeInput, type NoticeVersionView } from '../schema'
import { NoticeText } from './notice-text'

/** The next version, begun from the present one: written, looked at as the applicants will see it, published. */
export function NoticeEditor({ present }: { present: NoticeVersionView }) {
  const api = useApiClient()
  const showToast = useToast()
  const deed = useDeed()
  const [isOpen, setIsOpen] = useState(false)
  const begun = { text: present.text, sensitiveText: present.sensitiveText }
  const [typed, setTyped, forget] = useBrowserDraft(`privacy-notice.${present.version}`, begun)
  const isDrafted = typed.text !== begun.text || typed.sensitiveText !== begun.sensitiveText
  const [errors, setErrors] = useState<Partial<Record<keyof typeof typed, string>>>({})
  const [isPreviewed, setIsPreviewed] = useState(false)
  const next = present.version + 1

  function preview() {
    const parsed = publishNoticeInput.safeParse({ after: present.version, ...typed })
    const issues = parsed.success ? [] : parsed.error.issues
    setErrors(Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message])))
    setIsPreviewed(parsed.success)
  }

  async function publish() {
    const done = await deed.run(() => api.systemAdmin.privacy.publish.mutate({ after: present.version, ...typed }))
    setIsPreviewed(false)
    if (!done) return
    forget()
    showToast(`第 ${next} 版已发布`)
  }

  if (!isOpen) {
    return (
      <div>
        <Button variant="primary" onClick={() => setIsOpen(true)}>
          {isDrafted ? '继续起草' : '起草'}第 {next} 版
        </Button>
      </div>
    )
  }
  const area = (field: keyof typeof typed, label: string, hint: string, rows: number) => (
    <Textarea
      label={label}
      hint={hint}
      rows={rows}
      value={typed[field]}
      onValueChange={(text) => {
        setTyped({ ...typed, [field]: text })
        setErrors((before) => ({ ...before, [field]: undefined }))
      }}
      error={errors[field] ?? null}
    />
  )
  return (
    <section className="card flex flex-col gap-3 px-5 py-4">
      <h2 className="font-bold">起草第 {next} 版</h2>
      {area('text', '告知正文', '每行一段；“一、谁处理您的个人信息”这样的行显示为标题。', 18)}
      {area('sensitiveText', '敏感个人信息的告知', '申报人单独勾选同意。', 7)}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
      <div className="flex gap-2.5">
        <Button variant="primary" onClick={preview}>
          预览第 {next} 版
        </Button>
        <Button onClick={() => setIsOpen(false)}>收起，不发布</Button>
        {isDrafted && (
          <Button variant="danger" onClick={forget}>
            放弃草稿
          </Button>
        )}
      </div>
      {isPreviewed && (
        <Dialog
          open
          size="wide"
          onClose={() => setIsPreviewed(false)}
          title={`发布第 ${next} 版？`}
          description={`发布后不能修改；所有申报人（第 ${present.version} 版已有 ${present.consents} 人同意）下次登录时须重新阅读并同意。下面是申报人看到的样子。`}
          footer={
            <>
              <Button onClick={() => setIsPreviewed(false)}>返回修改</Button>
              <Button variant="primary" busy={deed.isBusy} onClick={() => void publish()}>
                发布第 {next} 版
              </Button>
            </>
          }
        >
          <NoticeText text={typed.text} sensitiveText={typed.sensitiveText} under={2} />
        </Dialog>
      )}
    </section>
  )
}
