import { router, type limitedPublicProcedure, type provinceProcedure } from '@/api/init'
import { forgetRegistrationAccess, registrationAccessCookie } from '@/server/registration-access'
import type { RegistrantContext } from './context'
import { registrationErrors } from './errors'
import { countPending, listRegistrations } from './queries/list-registrations'
import { listUnitChoices } from './queries/list-unit-choices'
import { loadRegistration } from './queries/load-registration'
import { ownRegistration } from './queries/own-registration'
import {
  approveRegistrationInput,
  createRegistrationInput,
  listRegistrationsInput,
  lookUpInput,
  refuseRegistrationInput,
  registrationInput,
  removeRegistrationFileInput,
  saveRegistrationInput,
  submitRegistrationInput,
  unitChoicesInput,
} from './schema'
import { approveRegistration } from './services/approve-registration'
import { createRegistration } from './services/create-registration'
import { lookUpRegistration } from './services/look-up-registration'
import { rejectRegistration } from './services/reject-registration'
import { removeRegistrationFile } from './services/remove-registration-file'
import { requestRegistrationForm } from './services/request-registration-form'
import { returnRegistration } from './services/return-registration'
import { revealRegistrant } from './services/reveal-registrant'
import { saveRegistration } from './services/save-registration'
import { submitRegistration } from './services/submit-registration'

/**
 * 一级推荐单位注册, without an account. Whoever fills one in, or looks it up by number and mobile, gets a cookie that
 * opens this one registration for a few hours.
 */
export function createRegistrationRouter(procedure: typeof limitedPublicProcedure) {
  const ownProcedure = procedure.use(({ ctx, next }) => {
    const registrationId = ctx.registrationId()
    if (registrationId === null) throw registrationErrors.REGISTRATION_NOT_OPENED()
    const registrant: RegistrantContext = { ...ctx.public, registrationId }
    return next({ ctx: { registrant } })
  })
  return router({
    unitChoices: procedure.input(unitChoicesInput).query(({ ctx, input }) => listUnitChoices(ctx.public.db, input)),
    create: procedure.input(createRegistrationInput).mutation(async ({ ctx, input }) => {
      const { registrationId, number } = await createRegistration(ctx.public, input)
      ctx.setHeader('set-cookie', registrationAccessCookie(registrationId, ctx.public.now))
      return { number }
    }),
    lookUp: procedure.input(lookUpInput).mutation(async ({ ctx, input }) => {
      const { registrationId } = await lookUpRegistration(ctx.public, input)
      ctx.setHeader('set-cookie', registrationAccessCookie(registrationId, ctx.public.now))
    }),
    leave: procedure.mutation(({ ctx }) => ctx.setHeader('set-cookie', forgetRegistrationAccess())),
    own: ownProcedure.query(({ ctx }) => ownRegistration(ctx.registrant)),
    save: ownProcedure
      .input(saveRegistrationInput)
      .mutation(({ ctx, input }) => saveRegistration(ctx.registrant, input)),
    requestForm: ownProcedure.mutation(({ ctx }) => requestRegistrationForm(ctx.registrant)),
    removeFile: ownProcedure
      .input(removeRegistrationFileInput)
      .mutation(({ ctx, input }) => removeRegistrationFile(ctx.registrant, input.fileId)),
    submit: ownProcedure
      .input(submitRegistrationInput)
      .mutation(({ ctx, input }) => submitRegistration(ctx.registrant, input)),
  })
}

/** 注册审核 of provincial HR. */
export const createRegistrationDeskRouter = (procedure: typeof provinceProcedure) =>
  router({
    list: procedure.input(listRegistrationsInput).query(({ ctx, input }) => listRegistrations(ctx.service, input)),
    pending: procedure.query(({ ctx }) => countPending(ctx.service)),
    load: procedure
      .input(registrationInput)
      .query(({ ctx, input }) => loadRegistration(ctx.service, input.registrationId)),
    reveal: procedure
      .input(registrationInput)
      .mutation(({ ctx, input }) => revealRegistrant(ctx.service, input.registrationId)),
    approve: procedure
      .input(approveRegistrationInput)
      .mutation(({ ctx, input }) => approveRegistration(ctx.service, input)),
    giveBack: procedure
      .input(refuseRegistrationInput)
      .mutation(({ ctx, input }) => returnRegistration(ctx.service, input)),
    reject: procedure
      .input(refuseRegistrationInput)
      .mutation(({ ctx, input }) => rejectRegistration(ctx.service, input)),
  })
