'use client'

import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { Button } from '@/components/ui/button'
import { tellWindows } from './session-channel'

interface LogoutButtonProps {
  className?: string
  /** Saves what is not saved yet; false: the user wants to stay. */
  beforeLogout?: () => Promise<boolean>
}

/** Ends the session on the server and clears what the browser kept: offices share computers. */
export function LogoutButton({ className, beforeLogout }: LogoutButtonProps) {
  const api = useApiClient()
  const [isBusy, setIsBusy] = useState(false)

  async function logOut() {
    setIsBusy(true)
    if (beforeLogout && !(await beforeLogout())) {
      setIsBusy(false)
      return
    }
    // A session that has ended already refuses; the way is the same.
    await api.session.logout.mutate().catch(() => undefined)
    tellWindows('ended')
    window.localStorage.clear()
    window.sessionStorage.clear()
    window.location.assign('/login')
  }

  return (
    <Button variant="quiet" size="small" icon={LogOut} busy={isBusy} onClick={logOut} className={className}>
      退出登录
    </Button>
  )
}
