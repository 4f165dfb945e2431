'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { Dispatch, SetStateAction } from 'react'
import { useRef, useState } from 'react'
import { v4 as randomKey } from 'uuid'
import { refusalOf } from '@/api/client'
import { useToast } from '@/components/ui/toast'
import type { Refusal } from '@/lib/domain-error'
import type { DossierAction, TransitionResult } from '../schema'
import type { DecisionInput, ReviewApi } from './use-review-api'

type Given = Partial<Omit<DecisionInput, 'applicationId' | 'version' | 'idempotencyKey'>>

export interface RefusedDecision {
  action: DossierAction
  refusal: Refusal
}

export interface DecisionMaker {
  /** Does it, tells it in a toast and shows the dossier as it is then; null when refused (see `refusal`). */
  decide: (action: DossierAction, given?: Given) => Promise<TransitionResult | null>
  /** The action that is under way. */
  busy: DossierAction | null
  refusal: RefusedDecision | null
  clearRefusal: () => void
}

interface DecisionOptions {
  api: ReviewApi
  applicationId: string
  version: number
  /** Saves what is typed; a decision does not start while that fails. */
  saveFirst: () => Promise<boolean>
  /** Kept by the page: when somebody was faster, the dossier shown next may have no room for what was open. */
  refusal: RefusedDecision | null
  setRefusal: Dispatch<SetStateAction<RefusedDecision | null>>
}

/**
 * Takes one decision at a time. The same intention (action, version and content) keeps its key, so that trying again
 * after a lost answer does nothing twice.
 */
export function useDecision(options: DecisionOptions): DecisionMaker {
  const { api, applicationId, version, saveFirst, refusal, setRefusal } = options
  const router = useRouter()
  const queries = useQueryClient()
  const showToast = useToast()
  const intention = useRef({ signature: '', key: '' })
  const [busy, setBusy] = useState<DossierAction | null>(null)

  async function decide(action: DossierAction, given: Given = {}) {
    if (busy) return null
    const signature = JSON.stringify([action, version, given])
    if (intention.current.signature !== signature) intention.current = { signature, key: randomKey() }
    setBusy(action)
    setRefusal(null)
    try {
      if (!(await saveFirst())) {
        setRefusal({ action, refusal: notSaved })
        return null
      }
      const input = { ...nothingGiven, ...given, applicationId, version, idempotencyKey: intention.current.key }
      const result = await api.decide(action, input)
      showToast(`${result.message}（回执 ${result.receipt}）`)
      await queries.invalidateQueries({ queryKey: ['review'] })
      return result
    } catch (error) {
      setRefusal({ action, refusal: refusalOf(error) })
      return null
    } finally {
      setBusy(null)
      router.refresh()
    }
  }

  return { decide, busy, refusal, clearRefusal: () => setRefusal(null) }
}

const nothingGiven = {
  reason: '',
  typedName: '',
  remarks: [],
  carriedRemarkIds: [],
  correctionDeadline: undefined,
  shortDeadlineConfirmed: false,
  lateDeadlineConfirmed: false,
  opinionReconfirmed: false,
}

const notSaved: Refusal = {
  kind: 'conflict',
  what: '还没有办理',
  why: '推荐信息没有保存成功，办理须以已保存的内容为准。',
  next: '请按上面的提示处理后再试，已填写的内容仍在页面上。',
}
