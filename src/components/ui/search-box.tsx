'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { TextField } from './text-field'
import { useHotkeys } from './use-hotkeys'

interface SearchBoxProps {
  /** What can be found: “姓名、证件号码”. */
  what: string
  /** The text that is searched for now; give another `key` to empty the box from outside. */
  search: string
  onSearch: (text: string) => void
}

const pauseMs = 400

/** Searches when typing pauses or Enter is pressed; “/” goes to it. */
export function SearchBox({ what, search, onSearch }: SearchBoxProps) {
  const [text, setText] = useState(search)
  const inputRef = useRef<HTMLInputElement>(null)
  const latest = useRef(onSearch)
  useEffect(() => {
    latest.current = onSearch
  })
  useHotkeys({ '/': () => inputRef.current?.focus() })

  useEffect(() => {
    if (text.trim() === search) return
    const timer = setTimeout(() => latest.current(text.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [text, search])

  return (
    <form
      className="relative w-[252px]"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(text.trim())
      }}
    >
      <Search size={15} aria-hidden className="absolute top-2 left-2.5 text-ink-3" />
      <TextField
        ref={inputRef}
        label={`查找${what}`}
        labelHidden
        type="search"
        maxLength={100}
        placeholder={what}
        value={text}
        onValueChange={setText}
        className="pl-8"
      />
    </form>
  )
}
