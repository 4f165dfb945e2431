'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useRef } from 'react'
import { classNames } from './class-names'

interface TabListProps<Id extends string> {
  label: string
  tabs: readonly { id: Id; label: ReactNode }[]
  selected: Id
  onSelect: (id: Id) => void
  /** Id of the panel; the tabs are named `${panelId}-tab-…` for its aria-labelledby. */
  panelId: string
  className?: string
}

/** The row of tabs by the keyboard's rules: arrows, Home and End move, the panel follows. */
export function TabList<Id extends string>({ label, tabs, selected, onSelect, panelId, className }: TabListProps<Id>) {
  const listRef = useRef<HTMLDivElement>(null)
  const index = tabs.findIndex((tab) => tab.id === selected)

  function handleKey(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    const tab = tabs[(move + tabs.length) % tabs.length]
    if (!tab) return
    onSelect(tab.id)
    listRef.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus()
  }

  return (
    <div
      role="tablist"
      aria-label={label}
      ref={listRef}
      onKeyDown={handleKey}
      className={classNames('flex', className)}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={tabId(panelId, tab.id)}
          data-tab={tab.id}
          aria-selected={tab.id === selected}
          aria-controls={panelId}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
          className={classNames(
            'border-b-2 px-3 py-2',
            tab.id === selected
              ? 'border-brand font-bold text-brand-dark'
              : 'border-transparent text-ink hover:text-brand',
          )}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}

export function tabId(panelId: string, id: string): string {
  return `${panelId}-tab-${id}`
}

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

/** Tabs with their panel directly below. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, ...look }: TabsProps<Id>) {
  const panelId = useId()
  return (
    <>
      <TabList
        label={label}
        tabs={tabs}
        selected={selected}
        onSelect={onSelect}
        panelId={panelId}
        className={look.tabListClassName}
      />
      <div role="tabpanel" id={panelId} aria-labelledby={tabId(panelId, selected)} className={look.panelClassName}>
        {tabs.find((tab) => tab.id === selected)?.content}
      </div>
    </>
  )
}
