import { createSessionRouter } from '@/modules/account/router'
import { router, sessionProcedure } from './init'

const account = createSessionRouter(sessionProcedure)

/** For whoever is logged in, in any role. */
export const sessionRouter = router({ ...account })
