import { chinaDate } from '@/lib/china-time'
import { createAuditRouter } from '@/modules/audit/router'
import { possibleIdNumbers } from '@/modules/account/rules/id-number'
import { lookupHash } from '@/server/field-encryption'
import { auditAdminProcedure, router } from './init'

/** For the 审计管理员. */
export const auditAdminRouter = router({
  log: createAuditRouter(auditAdminProcedure, (text, now) =>
    possibleIdNumbers(text, chinaDate(now)).map(({ type, number }) => lookupHash(type, number)),
  ),
})
