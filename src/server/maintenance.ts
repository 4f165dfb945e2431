import { env } from '@/env'
import { DomainError } from '@/lib/domain-error'

/** When browsers and other programs may ask again. */
export const retryAfterSeconds = 300

/** @returns the refusal of everything while the installation is being maintained, or null */
export function maintenanceRefusal(): DomainError | null {
  const notice = env().maintenanceNotice
  if (notice === '') return null
  return new DomainError('MAINTENANCE', {
    kind: 'maintenance',
    what: '系统正在维护，没有做任何改动',
    why: `${notice.replace(/。$/, '')}。`,
    next: '已填写的内容仍在页面上，请不要关闭本页，维护结束后再试。',
  })
}
