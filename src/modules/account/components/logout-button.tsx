'use client'

import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { refusalCodeOf, refusalOf, useApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { hasBrowserDrafts } from '@/lib/browser-drafts'
import type { Refusal } from '@/lib/domain-error'
import { tellWindows } from './session-channel'

interface LogoutButtonProps {
  className?: string
  /** Saves what is not saved yet; false: the user wants to stay. */
  beforeLogout?: () => Promise<boolean>
}

/** Ends the session on the server and clears what the browser kept: offices share computers. */
export function LogoutButton({ className, beforeLogout = mayForget }: LogoutButtonProps) {
  const api = useApiClient()
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function logOut() {
    setIsBusy(true)
    if (!(await beforeLogout())) {
      setIsBusy(false)
      return
    }
    try {
      await api.session.logout.mutate()
    } catch (error) {
      // A session that has ended already refuses; the way is the same.
      if (isUnanswered(refusalCodeOf(error))) {
        setRefusal(refusalOf(error))
        setIsBusy(false)
        return
      }
    }
    tellWindows('ended')
    window.localStorage.clear()
    window.sessionStorage.clear()
    window.location.assign('/login')
  }

  return (
    <>
      <Button variant="quiet" size="small" icon={LogOut} busy={isBusy} onClick={logOut} className={className}>
        退出登录
      </Button>
      {/* Outside the menu that the button may stand in: it closes with the click. */}
      {refusal &&
        createPortal(
          <Dialog
            open
            onClose={() => setRefusal(null)}
            title="还没有退出登录"
            description={`${refusal.why}请稍后再退出；在此之前不要把电脑交给别人。`}
            footer={<Button onClick={() => setRefusal(null)}>知道了</Button>}
          />,
          document.body,
        )}
    </>
  )
}

function mayForget(): Promise<boolean> {
  const words = '还有没保存到系统的内容（填写的内容、退回理由、意见等）只存在这台电脑上，退出后会清除。仍要退出吗？'
  return Promise.resolve(!hasBrowserDrafts(window.localStorage) || window.confirm(words))
}

/** Whether the session may live on although its end was asked for. */
function isUnanswered(code: string | null): boolean {
  return code === null || code === 'UNEXPECTED' || code === 'MAINTENANCE'
}
