import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'

interface NoPermissionProps {
  /** What the person may not see or do. */
  what: string
  /** Who can, and how to reach him. */
  whoCan: ReactNode
  action?: ReactNode
}

/** Says who has the permission that is missing here. */
export function NoPermission({ what, whoCan, action }: NoPermissionProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <Lock size={28} aria-hidden className="text-ink-3" />
      <p className="font-bold">{what}</p>
      <div className="max-w-md text-sm text-ink-2">{whoCan}</div>
      {action}
    </div>
  )
}
