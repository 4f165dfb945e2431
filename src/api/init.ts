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
import { assertOwnPassword } from '@/modules/account/rules/own-password'
import { assertSecondFactor } from '@/modules/account/rules/second-factor'
import { privacyErrors } from '@/modules/privacy/errors'
import { describeFault } from '@/server/describe-fault'
import { log } from '@/server/log'
import { countRequest, publicProcedureLimits } from '@/server/request-limits'
import type { ServiceContext } from '@/server/service-context'
import type { ApiContext } from './context'
import { describeError, toApiError } from './refusals'
import { inputWords } from './input-words'
import { noteRefusedAccess } from './note-refused-access'

// Zod's own sentences, where a schema has none, in the language of the users.
z.config({ customError: inputWords })

const t = initTRPC.context<ApiContext>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error, ctx, type }) => ({
    ...shape,
    message: '',
    data: { httpStatus: shape.data.httpStatus, ...describeError(error, ctx?.public.requestId, type === 'query') },
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
  await noteRefusedAccess(ctx, error.cause, path)
  return { ...result, error }
})

/** Anyone with a live session, also before its second factor: about the session alone. */
export const anySessionProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const session = await ctx.session()
  if (session === null) throw accountErrors.NOT_LOGGED_IN(await ctx.whySessionEnded())
  return next({
    ctx: { currentSession: session, service: serviceContext<PersonActor>(ctx, session.acting ?? session.actor) },
  })
})

/** Anyone, logged in or not, so many times per address: its limit stands in src/server/request-limits.ts. */
export const limitedPublicProcedure = publicProcedure.use(({ ctx, path, next }) => {
  const limit = publicProcedureLimits[path]
  if (limit === undefined) throw new Error('a public procedure without a limit')
  const refused = countRequest(limit, ctx.public.address)
  if (refused !== null) throw refused
  return next()
})

/** Anyone with a live session. `ctx.service` is what every service and query receives first. */
export const sessionProcedure = anySessionProcedure.use(({ ctx, next }) => {
  assertSecondFactor(ctx.currentSession)
  return next()
})

/** The applicant himself, once he has a password of his own: to read the privacy notice and accept it. */
export const applicantSelfProcedure = sessionProcedure.use(({ ctx, next }) => {
  const { actor } = ctx.service
  if (actor.role !== 'APPLICANT') throw accountErrors.NO_PERMISSION()
  assertOwnPassword(ctx.currentSession)
  return next({ ctx: { service: serviceContext<ApplicantActor>(ctx, actor) } })
})

/** The applicant himself, who knows and accepts what is done with his data. */
export const applicantProcedure = applicantSelfProcedure.use(({ ctx, next }) => {
  if (ctx.currentSession.mustAcceptNotice) throw privacyErrors.PRIVACY_CONSENT_NEEDED()
  return next()
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
