'use client'

import { useState } from 'react'
import { refusalOf } from '@/api/client'
import { useToast } from '@/components/ui/toast'
import { useSubordinateApi, type SuperiorAudience } from './use-subordinate-api'

interface RevealMobileProps {
  audience: SuperiorAudience
  unitId: string
  operatorName: string
  masked: string
}

/** 138****8000, whole on click; who looked is kept. */
export function RevealMobile({ audience, unitId, operatorName, masked }: RevealMobileProps) {
  const api = useSubordinateApi(audience)
  const showToast = useToast()
  const [mobile, setMobile] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (mobile !== null) {
    return (
      <span role="status" className="tabular-nums">
        {mobile}
      </span>
    )
  }

  async function reveal() {
    setProblem(null)
    try {
      setMobile((await api.revealMobile.mutate({ unitId })).mobile)
      showToast(`已显示 ${operatorName} 的手机号，查看已记录`)
    } catch (error) {
      const { what, next } = refusalOf(error)
      setProblem(`${what}。${next}`)
    }
  }

  return (
    <>
      <button
        type="button"
        title="点击显示完整手机号，查看会被记录"
        aria-label={`显示 ${operatorName} 的完整手机号`}
        onClick={() => void reveal()}
        className="text-brand tabular-nums underline-offset-4 hover:underline"
      >
        {masked}
      </button>
      {problem && (
        <span role="alert" className="block text-xs text-stop">
          {problem}
        </span>
      )}
    </>
  )
}
