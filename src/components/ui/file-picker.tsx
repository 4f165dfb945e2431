'use client'

import { useRef } from 'react'
import { Button } from './button'

interface FilePickerProps {
  /** Media types. */
  accept: readonly (keyof typeof extensions)[]
  label: string
  /** What it is for, read out with the label. */
  context: string
  onPick: (file: File) => void
}

/** A button that asks for a file. */
export function FilePicker({ accept, label, context, onPick }: FilePickerProps) {
  const inputRef = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={inputRef}
        type="file"
        aria-label={`${label}：${context}`}
        accept={accept.map((type) => extensions[type]).join(',')}
        className="hidden"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after it was refused and mended.
          event.target.value = ''
          if (file) onPick(file)
        }}
      />
      <Button size="small" aria-label={`${label}：${context}`} onClick={() => inputRef.current?.click()}>
        {label}
      </Button>
    </>
  )
}

const extensions = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg,.jpeg',
  'image/png': '.png',
}
