import { z } from 'zod'

/** An account of one's own to go on with: the id of its operator or applicant. */
export const enterAccountInput = z.object({ accountId: z.uuid() })

/** A password is taken as typed; its rules are in rules/new-password.ts. */
export const setPasswordInput = z.object({
  oldPassword: z.string().max(200).optional(),
  newPassword: z.string().min(1).max(200),
})
