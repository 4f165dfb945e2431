import { initTRPC } from '@trpc/server'
import superjson from 'superjson'
import { z } from 'zod'
import type {
  AdministratorActor,
  AdministratorRole,
  ApplicantActor,
  OperatorActor,
  PersonActor,
} from '@/modules/account/actor'
import { isFirstLevel } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { describeFault } from '@/server/describe-fault'
import { log } from '@/server/log'
import type { ServiceContext } from '@/server/service-context'
import type { ApiContext } from './context'
import { describeError, toApiError } from './refusals'
import { inputWords } from './input-words'

// Zod's own sentences, where a schema has none, in the language of the users.
z.config({ customError: inputWords })

const t = initTRPC.context<ApiContext>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    message: '',
    data: { httpStatus: shape.data.httpStatus, ...describeError(error, ctx?.public.requestId) },
  }),
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** Anyone, logged in or not. `ctx.public` says who asks from where. */
export const publicProcedure = t.procedure.use(async ({ ctx, path, next }) => {
  const result = await next()
  if (result.ok) return result
  const error = toApiError(result.error)
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    log().error({ ...describeFault(error.cause ?? error), path, requestId: ctx.public.requestId }, 'procedure failed')
  }
  return { ...result, error }
})

/** Anyone with a live session. `ctx.service` is what every service and query receives first. */
export const sessionProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const session = await ctx.session()
  if (session === null) throw accountErrors.NOT_LOGGED_IN()
  return next({
    ctx: { currentSession: session, service: serviceContext<PersonActor>(ctx, session.acting ?? session.actor) },
  })
})

/** The applicant himself, once he has a password of his own. */
export const applicantProcedure = sessionProcedure.use(({ ctx, next }) => {
  const { actor } = ctx.service
  if (actor.role !== 'APPLICANT') throw accountErrors.NO_PERMISSION()
  if (ctx.currentSession.mustChangePassword) throw accountErrors.PASSWORD_MUST_CHANGE()
  return next({ ctx: { service: serviceContext<ApplicantActor>(ctx, actor) } })
})

/** The operator of a unit below the root, for the unit that the call names: without it he acts for nobody. */
export const unitProcedure = sessionProcedure.use(({ ctx, next }) => {
  const { actor, acting } = ctx.currentSession
  if (actor.role !== 'OPERATOR') throw accountErrors.NO_PERMISSION()
  if (acting === null) throw accountErrors.NOT_ACTING_FOR_UNIT()
  return next({ ctx: { service: serviceContext<OperatorActor>(ctx, acting) } })
})

/** The operator of a first-level recommender. */
export const firstLevelProcedure = unitProcedure.use(({ ctx, next }) => {
  if (!isFirstLevel(ctx.service.actor.unit)) throw accountErrors.NO_PERMISSION()
  return next()
})

/** 审核人员 of provincial HR. */
export const provinceProcedure = sessionProcedure.use(({ ctx, next }) => {
  const { actor } = ctx.service
  if (actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  return next({ ctx: { service: serviceContext<OperatorActor>(ctx, actor) } })
})

/** 系统管理员: officers' accounts and settings. */
export const systemAdminProcedure = administratorProcedure('SYSTEM_ADMIN')

/** 安全管理员: roles, locks, sessions, second factors. */
export const securityAdminProcedure = administratorProcedure('SECURITY_ADMIN')

/** 审计管理员: the audit log. */
export const auditAdminProcedure = administratorProcedure('AUDIT_ADMIN')

function administratorProcedure(role: AdministratorRole) {
  return sessionProcedure.use(({ ctx, next }) => {
    const { actor } = ctx.service
    if (actor.role !== role) throw accountErrors.NO_PERMISSION()
    return next({ ctx: { service: serviceContext<AdministratorActor>(ctx, actor) } })
  })
}

function serviceContext<A extends PersonActor>(ctx: ApiContext, actor: A): ServiceContext<A> {
  return { ...ctx.public, actor }
}
