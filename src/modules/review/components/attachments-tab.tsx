'use client'

import { FileImage, FileText } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import type { AttachmentView, RemarkView } from '../schema'
import { formatBytes } from '@/lib/file-size'
import { AttachmentViewer } from './attachment-viewer'
import { AddRemarkButton } from './add-remark-button'
import { RemarkList } from './remark-list'
import type { RemarkPlace } from './remark-place'

interface AttachmentsTabProps {
  attachments: readonly AttachmentView[]
  remarks: readonly RemarkView[]
  selected: AttachmentView | null
  mayDownload: boolean
  onSelect: (attachment: AttachmentView) => void
  onAddRemark: ((place: RemarkPlace) => void) | null
}

/** 附件: the list at the left, the file that is looked at beside it. */
export function AttachmentsTab({
  attachments,
  remarks,
  selected,
  mayDownload,
  onSelect,
  onAddRemark,
}: AttachmentsTabProps) {
  if (attachments.length === 0) {
    return (
      <div className="card">
        <EmptyState title="没有附件">申报人提交申报表时上传的证明材料会列在这里。</EmptyState>
      </div>
    )
  }
  const shown = attachments.find(({ id }) => id === selected?.id) ?? attachments[0]
  return (
    <div className="grid min-[861px]:grid-cols-[minmax(180px,1fr)_2fr] gap-3">
      <ul className="card self-start p-1.5">
        {attachments.map((attachment) => {
          const Icon = attachment.contentType.startsWith('image/') ? FileImage : FileText
          const isShown = attachment === shown
          return (
            <li key={attachment.id}>
              <button
                type="button"
                aria-current={isShown || undefined}
                onClick={() => onSelect(attachment)}
                className={classNames(
                  'flex w-full items-start gap-1.5 rounded-md px-2 py-1.5 text-left text-sm',
                  isShown ? 'bg-brand-2' : 'hover:bg-hover',
                )}
              >
                <Icon size={15} aria-hidden className="mt-0.5 shrink-0 text-ink-2" />
                <span className="min-w-0">
                  <span className={classNames('block', isShown && 'font-bold')}>{attachment.kindLabel}</span>
                  <span className="block text-xs text-ink-3">
                    {attachment.fileName}（{formatBytes(attachment.sizeBytes)}）
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {shown && (
        <div className="flex min-w-0 flex-col gap-2">
          <AttachmentViewer attachment={shown} mayDownload={mayDownload} />
          {onAddRemark && (
            <AddRemarkButton
              place={{
                target: 'ATTACHMENT',
                attachmentId: shown.id,
                words: `附件 · ${shown.kindLabel}（${shown.fileName}）`,
              }}
              onAdd={onAddRemark}
            />
          )}
          <RemarkList remarks={remarks.filter((remark) => remark.attachmentId === shown.id)} />
        </div>
      )}
    </div>
  )
}
