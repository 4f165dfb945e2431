'use client'

import { useEffect } from 'react'
import { tellWindows } from './session-channel'

/** Wakes the windows that wait for a new login. */
export function TellLoggedIn() {
  useEffect(() => tellWindows('alive'), [])
  return null
}
