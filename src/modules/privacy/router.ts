import type { applicantSelfProcedure, limitedPublicProcedure, systemAdminProcedure } from '@/api/init'
import { noticeVersions, ownNotices, presentNotice } from './queries'
import { acceptNoticeInput, publishNoticeInput } from './schema'
import { acceptNotice } from './services/accept-notice'
import { publishNotice } from './services/publish-notice'

/** What anybody may read before he gives anything of himself. */
export function createPublicPrivacyRouter(procedure: typeof limitedPublicProcedure) {
  return { privacyNotice: procedure.query(({ ctx }) => presentNotice(ctx.public.db)) }
}

/** The applicant's own consents, open to him before anything else is. */
export function createOwnPrivacyRouter(procedure: typeof applicantSelfProcedure) {
  return {
    own: procedure.query(({ ctx }) => ownNotices(ctx.service.db, ctx.service.actor.personId)),
    accept: procedure.input(acceptNoticeInput).mutation(({ ctx, input }) => acceptNotice(ctx.service, input.version)),
  }
}

/** Versions of the notice, for the system administrator. */
export function createNoticeRouter(procedure: typeof systemAdminProcedure) {
  return {
    versions: procedure.query(({ ctx }) => noticeVersions(ctx.service.db)),
    publish: procedure.input(publishNoticeInput).mutation(({ ctx, input }) => publishNotice(ctx.service, input)),
  }
}
