'use client'

import { Eye, FileDown } from 'lucide-react'
import { useApi, useUnitApi } from '@/api/client'
import { Button, buttonClass } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RefusalNotice } from '@/components/ui/notice'
import { windowAddress } from '@/lib/file-address'
import { useState } from 'react'
import { partNames, partsByRelation } from '../rules/document-parts'
import type { DocumentView } from '../schema'
import { useDocument } from './use-document'

interface DocumentButtonsProps {
  audience: 'unit' | 'province'
  applicationId: string
  /** The unit owns the applicant: both parts; of other units' applicants only the recommendation (manual 1.2.6). */
  isOwn: boolean
  /** Of the application: after a step the paper may be another one. */
  version: number
}

/** The parts of the application form that this actor may have, as PDF. */
export function DocumentButtons({ audience, applicationId, isOwn, version }: DocumentButtonsProps) {
  const parts = partsByRelation[audience === 'province' ? 'PROVINCE' : isOwn ? 'OWNER' : 'SUPERIOR']
  return (
    <span className="flex flex-wrap gap-2">
      {parts.map((part) => (
        <PartButton key={part} {...{ audience, applicationId, part, version }} />
      ))}
    </span>
  )
}

interface PartButtonProps extends Pick<DocumentButtonsProps, 'audience' | 'applicationId' | 'version'> {
  part: DocumentView['part']
}

function PartButton({ audience, applicationId, part, version }: PartButtonProps) {
  const unit = useUnitApi().document
  const province = useApi().province.document
  const { request, document, isBusy, refusal } = useDocument(audience === 'unit' ? unit : province, version)
  const [seen, setSeen] = useState<typeof refusal>(null)

  if (document?.status === 'READY' && !isBusy) {
    return (
      <span className="inline-flex items-center gap-1.5 text-sm">
        {partNames[part]}
        <a
          href={windowAddress(document.address)}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ size: 'small' })}
        >
          <Eye size={14} aria-hidden />
          查看<span className="sr-only">{partNames[part]} PDF</span>
        </a>
        <a href={`${document.address}?download=1`} download className={buttonClass({ size: 'small' })}>
          <FileDown size={14} aria-hidden />
          下载<span className="sr-only">{partNames[part]} PDF</span>
        </a>
      </span>
    )
  }
  return (
    <>
      <Button
        size="small"
        icon={FileDown}
        busy={isBusy}
        onClick={() => request({ applicationId, part, isSubmitted: true })}
      >
        {isBusy ? `正在生成${partNames[part]}` : `${partNames[part]} PDF`}
      </Button>
      <Dialog open={refusal !== null && refusal !== seen} onClose={() => setSeen(refusal)} title="没有得到申报表">
        {refusal && <RefusalNotice refusal={refusal} />}
      </Dialog>
    </>
  )
}
