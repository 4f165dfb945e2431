import {
  router,
  type provinceProcedure,
  type securityAdminProcedure,
  type systemAdminProcedure,
  type unitProcedure,
} from '@/api/init'
import { addOfficerInput, officerInput, unusedAccountsInput } from './officer-schema'
import { handoverInput } from './handover-schema'
import {
  acceptNameInput,
  confirmNameInput,
  declineNameInput,
  nameCorrectionInput,
  requestNameInput,
} from './name-schema'
import { anyUnitInput, moveUnitInput, searchUnitsInput, unitBranchInput } from './province-schema'
import { listOpenHandovers } from './queries/handovers'
import { listOfficers } from './queries/list-officers'
import { listSubordinates } from './queries/list-subordinates'
import { listUnusedAccounts } from './queries/list-unused-accounts'
import { loadAnyUnit } from './queries/load-any-unit'
import { loadSubordinate } from './queries/load-subordinate'
import { countPendingNames } from './queries/name-corrections'
import { loadOwnUnit } from './queries/own-unit'
import {
  changeOperatorInput,
  createUnitInput,
  editOperatorInput,
  editUnitInput,
  listSubordinatesInput,
  reactivateUnitInput,
  subordinateInput,
  unitSeenInput,
} from './schema'
import { listBranch, searchUnits } from './queries/unit-tree'
import { acceptNameCorrection } from './services/accept-name-correction'
import { addOfficer } from './services/add-officer'
import { changeOperator } from './services/change-operator'
import { confirmUnitName } from './services/confirm-unit-name'
import { createUnit } from './services/create-unit'
import { deactivateUnit } from './services/deactivate-unit'
import { declineNameCorrection } from './services/decline-name-correction'
import { editOperator } from './services/edit-operator'
import { editUnit } from './services/edit-unit'
import { endOfficer } from './services/end-officer'
import { grantRole } from './services/grant-role'
import { moveUnit } from './services/move-unit'
import { reactivateUnit } from './services/reactivate-unit'
import { resetSecondFactor } from './services/reset-second-factor'
import { requestNameCorrection } from './services/request-name-correction'
import { revealMobile } from './services/reveal-mobile'
import { seeHandover } from './services/see-handover'
import { withdrawNameCorrection } from './services/withdraw-name-correction'
import { withdrawRole } from './services/withdraw-role'

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
    reactivate: procedure.input(reactivateUnitInput).mutation(({ ctx, input }) => reactivateUnit(ctx.service, input)),
    revealMobile: procedure.input(subordinateInput).mutation(({ ctx, input }) => revealMobile(ctx.service, input)),
    pendingNames: procedure.query(({ ctx }) => countPendingNames(ctx.service)),
    acceptName: procedure.input(acceptNameInput).mutation(({ ctx, input }) => acceptNameCorrection(ctx.service, input)),
    declineName: procedure
      .input(declineNameInput)
      .mutation(({ ctx, input }) => declineNameCorrection(ctx.service, input)),
  })

/** 本单位信息 and what a new operator takes over: the acting unit itself. */
export const createOwnUnitRouter = (procedure: typeof unitProcedure) =>
  router({
    load: procedure.query(({ ctx }) => loadOwnUnit(ctx.service)),
    confirmName: procedure.input(confirmNameInput).mutation(({ ctx, input }) => confirmUnitName(ctx.service, input)),
    requestName: procedure
      .input(requestNameInput)
      .mutation(({ ctx, input }) => requestNameCorrection(ctx.service, input)),
    withdrawName: procedure
      .input(nameCorrectionInput)
      .mutation(({ ctx, input }) => withdrawNameCorrection(ctx.service, input)),
    handovers: procedure.query(({ ctx }) => listOpenHandovers(ctx.service)),
    seeHandover: procedure.input(handoverInput).mutation(({ ctx, input }) => seeHandover(ctx.service, input)),
  })

/** 单位管理 of provincial HR beyond its direct subordinates: the whole tree to read, and where in it a unit stands. */
export const createUnitTreeRouter = (procedure: typeof provinceProcedure) =>
  router({
    branch: procedure.input(unitBranchInput).query(({ ctx, input }) => listBranch(ctx.service, input)),
    search: procedure.input(searchUnitsInput).query(({ ctx, input }) => searchUnits(ctx.service, input)),
    move: procedure.input(moveUnitInput).mutation(({ ctx, input }) => moveUnit(ctx.service, input)),
    load: procedure.input(anyUnitInput).query(({ ctx, input }) => loadAnyUnit(ctx.service, input.unitId)),
  })

/** 人社厅账户 for the 系统管理员: who acts for the province, in which role. */
export const createOfficerRouter = (procedure: typeof systemAdminProcedure) =>
  router({
    list: procedure.query(({ ctx }) => listOfficers(ctx.service)),
    add: procedure.input(addOfficerInput).mutation(({ ctx, input }) => addOfficer(ctx.service, input)),
    end: procedure.input(officerInput).mutation(({ ctx, input }) => endOfficer(ctx.service, input)),
  })

/** 角色授权 for the 安全管理员. */
export const createRoleRouter = (procedure: typeof securityAdminProcedure) =>
  router({
    list: procedure.query(({ ctx }) => listOfficers(ctx.service)),
    grant: procedure.input(officerInput).mutation(({ ctx, input }) => grantRole(ctx.service, input)),
    withdraw: procedure.input(officerInput).mutation(({ ctx, input }) => withdrawRole(ctx.service, input)),
    resetSecondFactor: procedure
      .input(officerInput)
      .mutation(({ ctx, input }) => resetSecondFactor(ctx.service, input)),
  })

/** 长期未登录账户 for the 安全管理员. */
export const createUnusedAccountRouter = (procedure: typeof securityAdminProcedure) =>
  router({
    list: procedure.input(unusedAccountsInput).query(({ ctx, input }) => listUnusedAccounts(ctx.service, input)),
  })
