import { router } from './init'

/** For everybody, without logging in. */
export const publicRouter = router({})
