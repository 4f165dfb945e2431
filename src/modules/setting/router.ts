import type { systemAdminProcedure } from '@/api/init'
import { settingViews } from './queries'
import { setSettingInput } from './schema'
import { setSetting } from './services/set-setting'

/** Procedures of the system administrator on the installation's settings. */
export function createSettingRouter(procedure: typeof systemAdminProcedure) {
  return {
    list: procedure.query(({ ctx }) => settingViews(ctx.service.db)),
    set: procedure.input(setSettingInput).mutation(({ ctx, input }) => setSetting(ctx.service, input)),
  }
}
