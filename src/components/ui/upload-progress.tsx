import { Button } from './button'
import { ProgressBar } from './progress-bar'

export interface RunningFile {
  fileName: string
  /** 0 to 1. */
  share: number
  cancel: () => void
}

/** How far an upload is; the last part is the server's check of the file. */
export function UploadProgress({ running }: { running: RunningFile }) {
  const percent = Math.round(running.share * 100)
  const words = percent < 100 ? `正在上传 ${percent}%` : '正在检查文件…'
  return (
    <div role="status" className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
      <span>{running.fileName}</span>
      <ProgressBar label={words} value={percent} max={100} className="h-2 w-32 overflow-hidden rounded-full" />
      <span className="tabular-nums">{words}</span>
      <Button size="small" variant="quiet" onClick={running.cancel}>
        取消
      </Button>
    </div>
  )
}
