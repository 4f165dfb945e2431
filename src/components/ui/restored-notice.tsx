import { Button } from './button'
import { Notice } from './notice'

/** Above a form that opens with what was typed and not saved before. */
export function RestoredNotice({ onStartAnew }: { onStartAnew: () => void }) {
  return (
    <Notice tone="warn" title="已恢复上次没有保存的内容">
      <Button size="small" onClick={onStartAnew}>
        清除，重新填写
      </Button>
    </Notice>
  )
}
