import { ChevronDown, ChevronUp, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react'
import { useState, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import type { ShownPdf } from './use-pdf'

interface PdfToolbarProps {
  shown: ShownPdf
  searchRef: RefObject<HTMLInputElement | null>
}

/** Pages, zoom and search of the PDF below it. */
export function PdfToolbar({ shown, searchRef }: PdfToolbarProps) {
  const { pdf, pageNumber, matches, find } = shown
  const [text, setText] = useState('')
  const isOpen = pdf !== null
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-b border-line-2 px-3 py-1.5 text-sm">
      <ToolButton icon={ChevronUp} label="上一页" isOpen={isOpen} onClick={() => pdf?.goTo(pageNumber - 1)} />
      <ToolButton icon={ChevronDown} label="下一页" isOpen={isOpen} onClick={() => pdf?.goTo(pageNumber + 1)} />
      <span role="status" className="mr-2 whitespace-nowrap text-ink-2">
        {isOpen && `第 ${pageNumber} 页，共 ${pdf.pageCount} 页`}
      </span>
      <ToolButton icon={ZoomOut} label="缩小" isOpen={isOpen} onClick={() => pdf?.zoom(-1)} />
      <ToolButton icon={ZoomIn} label="放大" isOpen={isOpen} onClick={() => pdf?.zoom(1)} />
      <ToolButton icon={MoveHorizontal} label="适合宽度" isOpen={isOpen} onClick={() => pdf?.fitWidth()} />
      <form
        role="search"
        className="ml-auto flex items-center gap-1.5"
        onSubmit={(event) => {
          event.preventDefault()
          find(text, matches === null ? 'new' : 'next')
        }}
      >
        <input
          ref={searchRef}
          type="search"
          value={text}
          maxLength={100}
          disabled={!isOpen}
          aria-label="在文件中查找"
          placeholder="查找"
          className="h-7 w-28 rounded-md border border-field bg-paper px-2"
          onChange={(event) => {
            setText(event.target.value)
            find(event.target.value, 'new')
          }}
        />
        <span role="status" className="whitespace-nowrap text-ink-2">
          {matches && (matches.total === 0 ? '没有找到' : `${matches.current} / ${matches.total}`)}
        </span>
        <ToolButton icon={ChevronUp} label="上一处" isOpen={isOpen} onClick={() => find(text, 'previous')} />
        <ToolButton icon={ChevronDown} label="下一处" isOpen={isOpen} onClick={() => find(text, 'next')} />
      </form>
    </div>
  )
}

interface ToolButtonProps {
  icon: typeof ZoomIn
  label: string
  isOpen: boolean
  onClick: () => void
}

function ToolButton({ icon: Icon, label, isOpen, onClick }: ToolButtonProps) {
  return (
    <Button size="small" disabled={!isOpen} onClick={onClick} title={label}>
      <Icon size={14} aria-hidden />
      <span className="sr-only">{label}</span>
    </Button>
  )
}
