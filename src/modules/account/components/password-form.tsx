'use client'

import Link from 'next/link'
import { useRef, useState, type SyntheticEvent } from 'react'
import { refusalOf, useApiClient } from '@/api/client'
import { Button, ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { WhenHydrated } from '@/components/ui/when-hydrated'
import type { Refusal } from '@/lib/domain-error'
import { newPasswordProblems, type PasswordProblem } from '../rules/new-password'
import { PasswordRuleList } from './password-rule-list'

interface PasswordFormProps {
  personName: string
  /** False at the first login and after a scan. */
  asksOld: boolean
  isFirst: boolean
  /** He may also leave it as it is. */
  mayLeave: boolean
}

type Field = 'oldPassword' | 'newPassword' | 'repeated'

/** Sets one's own password; which rule is not met yet is said while typing. */
export function PasswordForm({ personName, asksOld, isFirst, mayLeave }: PasswordFormProps) {
  const api = useApiClient()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState({ oldPassword: '', newPassword: '', repeated: '' })
  const [isShown, setIsShown] = useState(false)
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({})
  const [serverProblems, setServerProblems] = useState<readonly PasswordProblem[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [progress, setProgress] = useState<'typing' | 'saving' | 'done'>('typing')

  const problems = [...newPasswordProblems(typed.newPassword, { name: personName }), ...serverProblems]

  function change(field: Field) {
    return (value: string) => {
      setTyped((before) => ({ ...before, [field]: value }))
      setErrors((before) => ({ ...before, [field]: undefined }))
      if (field === 'newPassword') setServerProblems([])
    }
  }

  async function save(event: SyntheticEvent) {
    event.preventDefault()
    if (progress === 'saving') return
    const found = check()
    setErrors(found)
    setRefusal(null)
    const first = (['oldPassword', 'newPassword', 'repeated'] as const).find((field) => found[field] !== undefined)
    if (first !== undefined) return focus(first)
    setProgress('saving')
    try {
      const { oldPassword, newPassword } = typed
      await api.session.setPassword.mutate({ newPassword, ...(asksOld && { oldPassword }) })
      setProgress('done')
    } catch (error) {
      setProgress('typing')
      const why = refusalOf(error)
      setRefusal(why)
      setServerProblems(problemsIn(why))
      focus(asksOld && problemsIn(why).length === 0 ? 'oldPassword' : 'newPassword')
    }
  }

  function check(): Partial<Record<Field, string>> {
    return {
      ...(asksOld && typed.oldPassword === '' && { oldPassword: '请填写原密码。' }),
      ...(problems.length > 0 && { newPassword: '还有要求没有满足，请看下面的提示。' }),
      ...(typed.repeated !== typed.newPassword && { repeated: '两次填写的新密码不一致，请重新填写。' }),
    }
  }

  function focus(field: Field) {
    form.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus()
  }

  if (progress === 'done') {
    return (
      <Notice tone="ok" title="新密码已保存" announced>
        <p>下次请用新密码登录。其他电脑上的登录已退出。</p>
        <p className="mt-3">
          <ButtonLink href="/" variant="primary" prefetch={false}>
            {isFirst ? '开始填写申报' : '回到申报首页'}
          </ButtonLink>
        </p>
      </Notice>
    )
  }
  const field = (name: Field, label: string, autoComplete: string) => (
    <TextField
      label={label}
      name={name}
      type={isShown ? 'text' : 'password'}
      autoComplete={autoComplete}
      maxLength={200}
      value={typed[name]}
      onValueChange={change(name)}
      error={errors[name] ?? null}
      className="h-10"
    />
  )
  return (
    <form ref={form} onSubmit={save} noValidate className="card flex flex-col gap-4 px-6 py-5">
      <WhenHydrated>
        {asksOld && field('oldPassword', '原密码', 'current-password')}
        {field('newPassword', '新密码', 'new-password')}
        <PasswordRuleList isTyped={typed.newPassword !== ''} problems={problems} />
        {field('repeated', '再填一次新密码', 'new-password')}
        <Checkbox label="显示密码" checked={isShown} onChange={(event) => setIsShown(event.target.checked)} />
        {refusal && <RefusalNotice refusal={refusal} />}
        <Button type="submit" variant="primary" size="large" busy={progress === 'saving'}>
          {progress === 'saving' ? '正在保存' : '保存新密码'}
        </Button>
        {asksOld && (
          <p className="text-xs text-ink-2">
            忘记原密码：请退出后点「公共服务平台登录」用本人手机扫码，可直接设置新密码。
          </p>
        )}
        {mayLeave && <Link href="/">不修改，回到申报首页</Link>}
      </WhenHydrated>
    </form>
  )
}

function problemsIn({ details }: Refusal): PasswordProblem[] {
  const problems: unknown = details?.['problems']
  return Array.isArray(problems) ? (problems as PasswordProblem[]) : []
}
