'use client'

import { useState } from 'react'
import { Checkbox } from './checkbox'
import { Dialog } from './dialog'
import { areHotkeysOn, switchHotkeys, useHotkeys } from './use-hotkeys'

export interface HotkeyLine {
  keys: string
  what: string
}

/** “?” lists all keys of the page and lets switch them off. Also reachable by a button, for those who don't know “?”. */
export function HotkeyHelp({ lines }: { lines: readonly HotkeyLine[] }) {
  const [isOpen, setIsOpen] = useState(false)
  useHotkeys({ '?': () => setIsOpen(true) })

  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        className="text-xs text-ink-3 underline-offset-2 hover:underline print:hidden"
      >
        快捷键（?）
      </button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title="快捷键">
        <dl className="grid grid-cols-[80px_1fr] gap-y-1.5">
          {lines.map((line) => (
            <div key={line.keys} className="contents">
              <dt>
                <kbd className="rounded-sm border border-field bg-head px-1.5 font-sans text-sm">{line.keys}</kbd>
              </dt>
              <dd>{line.what}</dd>
            </div>
          ))}
        </dl>
        <HotkeySwitch />
      </Dialog>
    </>
  )
}

function HotkeySwitch() {
  const [isOn, setIsOn] = useState(areHotkeysOn)
  return (
    <Checkbox
      label="使用单键快捷键"
      hint="关闭后只能用鼠标、Tab 键和回车键操作；保存在这台电脑上。"
      checked={isOn}
      onCheckedChange={(on) => {
        setIsOn(on)
        switchHotkeys(on)
      }}
    />
  )
}
