'use client'

import { Eye, FileDown } from 'lucide-react'
import { useApi } from '@/api/client'
import { FileContent } from '@/components/pdf/file-content'
import { Button, buttonClass } from '@/components/ui/button'
import { RefusalNotice } from '@/components/ui/notice'
import { useDocument } from './use-document'

interface OwnDocumentProps {
  applicationId: string
  /** While he has the form: his last submission instead of the draft. */
  isSubmitted?: boolean
}

/** The applicant's own form as PDF: made when asked for, shown in the page, to be saved. */
export function OwnDocument({ applicationId, isSubmitted = false }: OwnDocumentProps) {
  const api = useApi()
  const { request, document, isBusy, refusal } = useDocument(api.applicant.document)
  const isReady = document?.status === 'READY'
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={Eye} busy={isBusy} onClick={() => request({ applicationId, isSubmitted })}>
          {isReady ? '重新生成申报表' : '查看申报表'}
        </Button>
        {isReady && (
          <a href={`${document.address}?download=1`} download className={buttonClass({})}>
            <FileDown size={16} aria-hidden />
            下载 PDF（{document.pages} 页）
          </a>
        )}
        <span role="status" className="text-sm text-ink-2">
          {isBusy ? '正在生成，一般几秒钟…' : isReady ? '已生成' : ''}
        </span>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      {isReady && (
        <div className="flex h-[70vh] flex-col rounded-md border border-line bg-paper">
          <FileContent key={document.address} address={document.address} label="申报表" isImage={false} />
        </div>
      )}
    </div>
  )
}
