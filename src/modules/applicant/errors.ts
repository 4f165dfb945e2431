import { defineErrors, type Refusal } from '@/lib/domain-error'
import { chinaShortTime } from '@/lib/china-time'
import type { BatchStatus, DecisionState } from '@/generated/prisma/enums'
import type { AccountAction, AccountBar } from './rules/account-changes'
import type { CorrectionObstacle } from './rules/correction-obstacle'

const askProvince = '请联系人社厅。'

export const applicantErrors = defineErrors({
  NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这个申报人账户',
    why: '它不在本单位的申报人之中，或者地址不完整。',
    next: '请回到「本单位申报人账户管理」，重新选择。',
  }),
  BATCH_NOT_OPEN: ({ status }: { status: BatchStatus }) => ({
    kind: 'closed',
    what: '没有开通：本批次现在不能开通申报人账户',
    why: status === 'PREPARING' ? '本批次还没有开始。' : '本批次已经结束。',
    next: status === 'PREPARING' ? '请等待人社厅开放本批次后再开通。' : '如有疑问，请联系人社厅。',
  }),
  ALREADY_OURS: () => ({
    kind: 'conflict',
    what: '没有重复开通：本单位已为该证件号码开通申报人账户',
    why: '一个证件号码在同一批次只有一个账户。',
    next: '请在名单中按证件号码查找；没有记下初始密码的，请使用“重置密码”。',
    details: { problems: [{ path: ['idNumber'], message: '本单位已为该证件号码开通账户。' }] },
  }),
  BOUND_ELSEWHERE: () => ({
    kind: 'conflict',
    what: '没有保存：该证件号码本批次已绑定其他单位',
    why: '申报人的证件号码在同一批次只能绑定一个用人单位。',
    next: '请对照证件核对号码，并向本人核实；确应由本单位申报的，请联系上级单位协调。',
    details: { problems: [{ path: ['idNumber'], message: '该证件号码本批次已绑定其他单位。' }] },
  }),
  NOT_AGAIN: () => ({
    kind: 'conflict',
    what: '没有保存：该证件号码在本批次不能再开通申报人账户',
    why: '按本批次的规定，该人员不能再次申报。',
    next: '请对照证件核对号码；如有疑问，请联系上级单位向人社厅询问。',
    details: { problems: [{ path: ['idNumber'], message: '该证件号码在本批次不能再开通账户。' }] },
  }),
  BARRED: ({ action, bar }: { action: AccountAction; bar: AccountBar }) => barredWords(action, bar),
  NOTHING_TO_CORRECT: () => ({
    kind: 'invalid',
    what: '没有提交更正申请',
    why: '填写的姓名和证件与现在登记的一样。',
    next: '请填写更正后的姓名或证件号码，再提交。',
    details: { problems: [{ path: ['name'], message: '与现在登记的一样。' }] },
  }),
  CORRECTION_PENDING: ({ at }: { at: Date }) => ({
    kind: 'conflict',
    what: '没有提交更正申请：已有一份在等待审核',
    why: `本单位已于 ${chinaShortTime(at)} 为该申报人申请更正，一次只能有一份。`,
    next: '请等待人社厅审核；内容有误的，请先撤回再重新申请。',
  }),
  CORRECTION_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这份更正申请',
    why: '它不在您的办理范围内，或者地址不完整。',
    next: '请回到列表，重新选择。',
  }),
  CORRECTION_DECIDED: ({ state, at }: { state: DecisionState; at: Date | null }) => ({
    kind: 'conflict',
    what: '没有办理：这份更正申请已经办结',
    why: `${at ? `${chinaShortTime(at)} ` : ''}${decided[state]}。`,
    next: '请刷新页面查看结果。',
  }),
  CORRECTION_IMPOSSIBLE: (obstacle: CorrectionObstacle) => obstacleWords(obstacle),
})

const decided: Record<DecisionState, string> = {
  PENDING: '仍在等待审核',
  ACCEPTED: '人社厅已同意更正',
  DECLINED: '人社厅没有同意更正',
  WITHDRAWN: '申请单位已撤回',
}

/** Why the province can't accept a correction; also shown beside the request, before anybody tries. */
export function obstacleWords(obstacle: CorrectionObstacle): Refusal {
  const what = '不能同意更正'
  const next = '请不同意并写明理由，由申请单位核实后重新申请。'
  switch (obstacle.kind) {
    case 'BARRED':
      return { ...barredWords('requestCorrection', obstacle.bar), what }
    case 'BOUND':
      return { kind: 'conflict', what, why: `新证件号码在本批次已由“${obstacle.unitName}”开通申报账户。`, next }
    case 'REJECTED_BEFORE':
      return { kind: 'conflict', what, why: '新证件号码的人员在本批次已被“不通过”，不能再次申报。', next }
    case 'OTHER_NAME':
      return { kind: 'conflict', what, why: `新证件号码已用另一个姓名“${obstacle.name}”登记使用。`, next }
  }
}

const notDone: Record<AccountAction, string> = {
  resetPassword: '不能重置密码',
  correct: '不能更正',
  requestCorrection: '不能申请更正',
  remove: '不能移除',
}

/** Also shown before anything is tried: the page offers no form that would only be refused. */
export function barredWords(action: AccountAction, bar: AccountBar): Refusal {
  const what = notDone[action]
  switch (bar) {
    case 'REMOVED':
      return {
        kind: 'conflict',
        what: `${what}：该账户已移除`,
        why: '已移除的账户不能再办理。',
        next: '需要继续申报的，请重新“新增申报人”。',
      }
    case 'BATCH_ARCHIVED':
      return { kind: 'closed', what: `${what}：本批次已归档`, why: '归档批次的账户不再变动。', next: askProvince }
    case 'BATCH_NOT_OPEN':
      return {
        kind: 'closed',
        what: `${what}：本批次已经结束`,
        why: '更正在下次提交时采用，批次结束后不再提交。',
        next: askProvince,
      }
    case 'ENDED':
      return { kind: 'closed', what: `${what}：该申报已经办结`, why: '已经办结的申报不再变动。', next: askProvince }
    case 'NOT_SUBMITTED':
      return {
        kind: 'conflict',
        what: `${what}：申报人还没有提交过申报表`,
        why: '首次提交前由本单位直接更正，不需要申请。',
        next: '请刷新页面，使用“更正”。',
      }
    case 'SUBMITTED':
      return {
        kind: 'conflict',
        what: `${what}：申报人已经提交过申报表`,
        why:
          action === 'remove'
            ? '申报人账户只能在首次提交前移除。'
            : '姓名、证件号码和手机号只能在首次提交前由本单位更正。',
        next:
          action === 'remove'
            ? '不再申报的，请在申报详情中“终止申报”。'
            : '姓名或证件有误的，请用“更正”向人社厅申请；手机号由申报人在申报表中修改。',
      }
  }
}
