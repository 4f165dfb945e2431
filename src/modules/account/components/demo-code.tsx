import { Notice } from '@/components/ui/notice'

/** What the phone of a demo person shows at this moment; null where there are real phones. */
export function DemoCode({ code, className }: { code: string | null; className?: string }) {
  if (code === null) return null
  return (
    <Notice tone="brand" title={`演示环境：手机上现在显示 ${code}`} className={className}>
      <p>正式环境没有这一行。验证码已更换时，请刷新本页。</p>
    </Notice>
  )
}
