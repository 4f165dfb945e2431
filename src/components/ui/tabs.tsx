'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useRef } from 'react'
import { classNames } from './class-names'

export interface Tab<Id extends string> {
  id: Id
  label: ReactNode
  content: ReactNode
}

interface TabsProps<Id extends string> {
  label: string
  tabs: readonly Tab<Id>[]
  selected: Id
  onSelect: (id: Id) => void
  tabListClassName?: string
  panelClassName?: string
}

/** Tabs by the keyboard's rules: arrows, Home and End move, the panel follows. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  tabListClassName,
  panelClassName,
}: TabsProps<Id>) {
  const id = useId()
  const listRef = useRef<HTMLDivElement>(null)
  const index = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === selected),
  )
  const current = tabs[index]

  function moveTo(next: number) {
    const tab = tabs[(next + tabs.length) % tabs.length]
    if (!tab) return
    onSelect(tab.id)
    listRef.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus()
  }

  function handleKey(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }
    const next = moves[event.key]
    if (next === undefined) return
    event.preventDefault()
    moveTo(next)
  }

  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        ref={listRef}
        onKeyDown={handleKey}
        className={classNames('flex', tabListClassName)}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => onSelect(tab.id)}
            className={classNames(
              'border-b-2 px-3 py-2',
              tab === current
                ? 'border-brand font-bold text-brand-dark'
                : 'border-transparent text-ink hover:text-brand',
            )}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={current && `${id}-tab-${current.id}`}
        className={panelClassName}
      >
        {current?.content}
      </div>
    </>
  )
}
