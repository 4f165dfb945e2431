import { z } from 'zod'
import { storableText } from '@/lib/storable-text'

/** An account of one's own to go on with: the id of its operator or applicant. */
export const enterAccountInput = z.object({ accountId: z.uuid() })

/** A password is taken as typed; its rules are in rules/new-password.ts. */
export const setPasswordInput = z.object({
  oldPassword: z.string().max(200).optional(),
  newPassword: z.string().min(1).max(200),
})

/** A code of the authenticator app, as typed. */
export const codeInput = z.object({ code: z.string().max(20, '验证码是 6 位数字。') })

/** One of the codes for a lost phone, as typed. */
export const recoveryCodeInput = z.object({ recoveryCode: z.string().max(40, '恢复码是 10 位字母和数字。') })

export const sessionInput = z.object({ sessionId: z.uuid() })

/** Part of a person's or a unit's name; empty: all. */
export const liveSessionsInput = z.object({
  search: storableText().trim().max(100).default(''),
  page: z.int32().min(1).max(100_000).default(1),
})

/** One login, or all that a person has. */
export const endSessionsInput = z.union([sessionInput, z.object({ personId: z.uuid() })])
