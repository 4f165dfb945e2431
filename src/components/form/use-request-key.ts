'use client'

import { useRef } from 'react'
import { v4 as randomKey } from 'uuid'

/** The same key for the same content, so that a retry after a lost answer makes nothing twice; another for another. */
export function useRequestKey(): (values: Record<string, string>) => string {
  const last = useRef({ content: '', key: '' })
  return (values) => {
    const content = JSON.stringify(values)
    if (last.current.content !== content) last.current = { content, key: randomKey() }
    return last.current.key
  }
}
