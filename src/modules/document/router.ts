import { router, type applicantProcedure, type unitProcedure } from '@/api/init'
import { documentStatus } from './queries'
import { documentStatusInput, requestDocumentInput } from './schema'
import { requestDocument } from './services/request-document'

/** 申报表 for units and the province; which part they may have is decided by the service. */
export const createDocumentRouter = (procedure: typeof unitProcedure) =>
  router({
    request: procedure.input(requestDocumentInput).mutation(({ ctx, input }) => requestDocument(ctx.service, input)),
    status: procedure
      .input(documentStatusInput)
      .query(({ ctx: { service }, input }) => documentStatus(service.db, service.actor, input.documentId)),
  })

/** 申报表 for the applicant himself. */
export const createOwnDocumentRouter = (procedure: typeof applicantProcedure) =>
  router({
    request: procedure.input(requestDocumentInput).mutation(({ ctx, input }) => requestDocument(ctx.service, input)),
    status: procedure
      .input(documentStatusInput)
      .query(({ ctx: { service }, input }) => documentStatus(service.db, service.actor, input.documentId)),
  })
