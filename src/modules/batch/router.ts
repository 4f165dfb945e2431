import type { provinceProcedure } from '@/api/init'
import {
  batchVersionInput,
  changeWindowInput,
  createBatchInput,
  endExtensionInput,
  findSubjectsInput,
  setWindowsInput,
  updateBatchInput,
} from './edit-schema'
import { findSubjects } from './queries/find-subjects'
import { listBatchEvents } from './queries/list-batch-events'
import { listBatches } from './queries/list-batches'
import { loadBatchDesk } from './queries/load-batch-desk'
import { batchInput } from './schema'
import { changeWindow } from './services/change-window'
import { createBatch } from './services/create-batch'
import { endExtension } from './services/end-extension'
import { openBatch } from './services/open-batch'
import { setWindows } from './services/set-windows'
import { updateBatch } from './services/update-batch'

/** 批次管理 of provincial HR. Closing and archiving end applications too: they are the review's. */
export function createBatchRouter(procedure: typeof provinceProcedure) {
  return {
    list: procedure.query(({ ctx }) => listBatches(ctx.service.db)),
    desk: procedure.input(batchInput).query(({ ctx, input }) => loadBatchDesk(ctx.service, input.batchCode)),
    events: procedure.input(batchInput).query(({ ctx, input }) => listBatchEvents(ctx.service, input.batchCode)),
    findSubjects: procedure.input(findSubjectsInput).query(({ ctx, input }) => findSubjects(ctx.service, input)),
    create: procedure.input(createBatchInput).mutation(({ ctx, input }) => createBatch(ctx.service, input)),
    update: procedure.input(updateBatchInput).mutation(({ ctx, input }) => updateBatch(ctx.service, input)),
    setWindows: procedure.input(setWindowsInput).mutation(({ ctx, input }) => setWindows(ctx.service, input)),
    open: procedure.input(batchVersionInput).mutation(({ ctx, input }) => openBatch(ctx.service, input)),
    changeWindow: procedure.input(changeWindowInput).mutation(({ ctx, input }) => changeWindow(ctx.service, input)),
    endExtension: procedure.input(endExtensionInput).mutation(({ ctx, input }) => endExtension(ctx.service, input)),
  }
}
