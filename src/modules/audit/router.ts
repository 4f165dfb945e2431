import { router, type auditAdminProcedure } from '@/api/init'
import { searchAudit } from './queries'
import { searchAuditInput } from './schema'

/**
 * 审计日志 for the 审计管理员.
 * @param hashesOf keyed hashes of the ID numbers that a text may be; none for what is no number
 */
export const createAuditRouter = (
  procedure: typeof auditAdminProcedure,
  hashesOf: (text: string, now: Date) => string[],
) =>
  router({
    search: procedure
      .input(searchAuditInput)
      .query(({ ctx, input }) => searchAudit(ctx.service.db, input, hashesOf(input.person, ctx.service.now))),
  })
