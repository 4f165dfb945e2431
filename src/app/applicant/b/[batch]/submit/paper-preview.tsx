'use client'

import { FileText } from 'lucide-react'
import { useEffect, useState } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { Button, buttonClass } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'
import type { Refusal } from '@/lib/domain-error'
import { useDrafts } from '@/modules/application/components/draft-provider'
import type { DocumentView } from '@/modules/document/schema'

const askAgainAfterMs = 1500

/** 预览申报表: the PDF of what is saved now, made in the background. */
export function PaperPreview({ applicationId }: { applicationId: string }) {
  const drafts = useDrafts()
  const api = useApiClient()
  const [document, setDocument] = useState<DocumentView | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const [refusal, setRefusal] = useState<Pick<Refusal, 'what' | 'why' | 'next'> | null>(null)
  const isMaking = isAsked && !refusal && document?.status !== 'READY' && document?.status !== 'FAILED'

  async function request() {
    setIsAsked(true)
    setRefusal(null)
    setDocument(null)
    try {
      await drafts.flush()
      setDocument(await api.applicant.document.request.mutate({ applicationId }))
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }

  useEffect(() => {
    if (document?.status !== 'PENDING') return
    const timer = setTimeout(() => {
      api.applicant.document.status
        .query({ documentId: document.documentId })
        .then(setDocument)
        .catch((error: unknown) => setRefusal(refusalOf(error)))
    }, askAgainAfterMs)
    return () => clearTimeout(timer)
  }, [api, document])

  return (
    <section id="preview" aria-labelledby="preview-title" className="card px-5 py-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="preview-title" className="font-bold">
          申报表预览
        </h2>
        <Button icon={FileText} busy={isMaking} onClick={() => void request()}>
          {document?.status === 'READY' ? '按最新内容重新生成' : '预览申报表'}
        </Button>
        {document?.status === 'READY' && (
          <a href={`${document.address}?download=1`} className={buttonClass({})}>
            下载 PDF（{document.pages} 页）
          </a>
        )}
        <p role="status" className="text-sm text-ink-2">
          {isMaking && '正在生成，一般几秒钟…'}
        </p>
      </div>
      {document?.status === 'FAILED' && (
        <RefusalNotice
          refusal={{ what: '申报表没有生成', why: document.failure ?? '', next: '请稍后再试一次。' }}
          className="mt-3"
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} className="mt-3" />}
      {document?.status === 'READY' && (
        <iframe title="申报表预览" src={document.address} className="mt-3 h-[70vh] w-full border border-line" />
      )}
    </section>
  )
}
