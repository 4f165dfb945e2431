'use client'

import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import { formatWhole } from '@/lib/china-time'
import { useSaveState } from './draft-provider'
import type { SaveState } from './section-draft'

/** Always in the top bar: whether what was typed is safe. */
export function SaveStatus() {
  const state = useSaveState()
  const { words, look, Icon } = describe(state)
  return (
    <span role="status" className={`flex max-w-[400px] items-center gap-1.5 text-sm ${look}`}>
      {Icon && <Icon size={15} aria-hidden className="shrink-0" />}
      {words}
    </span>
  )
}

function describe(state: SaveState) {
  switch (state.kind) {
    case 'saved':
      return {
        words: state.at ? `已保存 ${formatWhole(state.at).slice(11)}` : '填写内容自动保存',
        look: 'text-ok-light',
        Icon: state.at ? CircleCheck : null,
      }
    case 'saving':
      return { words: '正在保存…', look: 'text-white', Icon: LoaderCircle }
    case 'unreachable':
      return { words: '未保存：网络不通，内容已存在本机，将自动重试', ...alarming }
    case 'signedOut':
      return { words: '未保存：登录已失效，内容已存在本机，重新登录后自动保存', ...alarming }
    case 'refused':
      return { words: `未保存：${state.refusal.why}`, ...alarming }
    case 'conflict':
      return { words: '未保存：这一部分已在别处改过，请看页面上的说明', ...alarming }
  }
}

const alarming = { look: 'rounded-sm bg-warn-2 px-2 text-warn', Icon: CircleAlert }
