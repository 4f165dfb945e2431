import { router } from './init'

/** For provincial HR. */
export const provinceRouter = router({})
