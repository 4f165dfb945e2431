'use client'

import { useRef, useState, type SyntheticEvent } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { WhenHydrated } from '@/components/ui/when-hydrated'
import { chinaDate } from '@/lib/china-time'
import type { LoginFailure } from '../login'
import { parseIdNumber, possibleIdNumbers } from '../rules/id-number'
import { ForgottenPassword } from './forgotten-password'
import { requestLogin } from './request-login'

interface ApplicantLoginProps {
  /** Path to go to afterwards. */
  next: string
  onFailure: (failure: LoginFailure | null) => void
}

/** ID number and password. What was typed as the number stays after a failure; the password does not. */
export function ApplicantLogin({ next, onFailure }: ApplicantLoginProps) {
  const [idNumber, setIdNumber] = useState('')
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<{ idNumber?: string; password?: string }>({})
  const [isBusy, setIsBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  async function logIn(event: SyntheticEvent) {
    event.preventDefault()
    if (isBusy) return
    onFailure(null)
    const problems = checkTyped(idNumber, password)
    setErrors(problems)
    const wrong = problems.idNumber !== undefined ? 'idNumber' : problems.password !== undefined ? 'password' : null
    if (wrong !== null) return focus(wrong)
    setIsBusy(true)
    const answer = await requestLogin('callback/applicant', { idNumber, password, callbackUrl: next })
    if ('goTo' in answer) {
      window.location.assign(answer.goTo)
      return
    }
    setIsBusy(false)
    setPassword('')
    onFailure(answer.failure)
    focus('password')
  }

  function focus(name: string) {
    form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus()
  }

  return (
    <form ref={form} onSubmit={logIn} noValidate className="flex flex-col gap-4">
      <WhenHydrated>
        <TextField
          label="证件号码"
          name="idNumber"
          autoComplete="username"
          maxLength={40}
          value={idNumber}
          onValueChange={setIdNumber}
          error={errors.idNumber ?? null}
          className="h-10"
        />
        <TextField
          label="密码"
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={128}
          value={password}
          onValueChange={setPassword}
          error={errors.password ?? null}
          className="h-10"
        />
        <Button type="submit" variant="primary" size="large" className="w-full" busy={isBusy}>
          {isBusy ? '正在登录' : '登录'}
        </Button>
      </WhenHydrated>
      <ForgottenPassword onFailure={onFailure} />
    </form>
  )
}

function checkTyped(idNumber: string, password: string): { idNumber?: string; password?: string } {
  const today = chinaDate(new Date())
  const parsed = parseIdNumber(idNumber, today)
  // What is neither an ID card nor nearly one may be a permit or a passport.
  const isOther = !parsed.ok && parsed.reason === 'FORMAT' && possibleIdNumbers(idNumber, today).length > 0
  return {
    ...(!parsed.ok && !isOther && { idNumber: parsed.message }),
    ...(password === '' && { password: '请填写密码。' }),
  }
}
