import { router, type unitProcedure } from '@/api/init'
import { listSubordinates } from './queries/list-subordinates'
import { loadSubordinate } from './queries/load-subordinate'
import {
  changeOperatorInput,
  createUnitInput,
  editOperatorInput,
  editUnitInput,
  listSubordinatesInput,
  subordinateInput,
  unitSeenInput,
} from './schema'
import { changeOperator } from './services/change-operator'
import { createUnit } from './services/create-unit'
import { deactivateUnit } from './services/deactivate-unit'
import { editOperator } from './services/edit-operator'
import { editUnit } from './services/edit-unit'
import { reactivateUnit } from './services/reactivate-unit'
import { revealMobile } from './services/reveal-mobile'

/**
 * 下级单位及单位账户管理: the units directly below the acting one, for units and for the province alike. A unit further
 * down, beside or above is not found.
 */
export const createUnitRouter = (procedure: typeof unitProcedure) =>
  router({
    list: procedure.input(listSubordinatesInput).query(({ ctx, input }) => listSubordinates(ctx.service, input)),
    load: procedure.input(subordinateInput).query(({ ctx, input }) => loadSubordinate(ctx.service, input.unitId)),
    create: procedure.input(createUnitInput).mutation(({ ctx, input }) => createUnit(ctx.service, input)),
    edit: procedure.input(editUnitInput).mutation(({ ctx, input }) => editUnit(ctx.service, input)),
    changeOperator: procedure
      .input(changeOperatorInput)
      .mutation(({ ctx, input }) => changeOperator(ctx.service, input)),
    editOperator: procedure.input(editOperatorInput).mutation(({ ctx, input }) => editOperator(ctx.service, input)),
    deactivate: procedure.input(unitSeenInput).mutation(({ ctx, input }) => deactivateUnit(ctx.service, input)),
    reactivate: procedure.input(unitSeenInput).mutation(({ ctx, input }) => reactivateUnit(ctx.service, input)),
    revealMobile: procedure.input(subordinateInput).mutation(({ ctx, input }) => revealMobile(ctx.service, input)),
  })
