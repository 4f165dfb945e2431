/** What was done, in the words of the pages where it is done. Nothing is recorded that does not stand here. */
export const auditActions = {
  'logged-in': '登录',
  'logged-out': '退出登录',
  'name-differs': '平台姓名与账户姓名不一致',
  'log-in-failed': '登录失败',
  'platform-answer-refused': '平台应答未采用',
  'access-refused': '访问被拒绝',
  'second-factor-set-up': '设置二次验证',
  'second-factor-passed': '通过二次验证',
  'second-factor-failed': '二次验证失败',
  'second-factor-reset': '重置二次验证',
  'recovery-codes-renewed': '重新生成恢复码',
  'privacy-notice-accepted': '同意个人信息处理告知',
  'privacy-notice-published': '发布个人信息处理告知',
  'setting-changed': '修改系统设置',
  'role-switched': '切换身份',
  'unit-switched': '切换单位',
  'sessions-ended': '登录被结束',
  'account-locked': '账户锁定',
  'account-unlocked': '账户解锁',
  'password-set': '设置密码',
  'password-reset': '重置密码',
  'first-administrator-created': '创建首名系统管理员',
  'officer-added': '开通人社厅账户',
  'officer-ended': '停用人社厅账户',
  'role-granted': '授予角色',
  'role-withdrawn': '收回角色',
  'unit-created': '新增单位',
  'unit-edited': '修改单位',
  'unit-deactivated': '注销单位',
  'unit-reactivated': '恢复单位',
  'unit-moved': '调整隶属关系',
  'unit-name-confirmed': '核实单位名称',
  'name-correction-requested': '申请更正单位名称',
  'name-correction-withdrawn': '撤回名称更正申请',
  'unit-name-corrected': '同意更正单位名称',
  'name-correction-declined': '不同意更正单位名称',
  'handover-seen': '确认交接情况',
  'operator-changed': '变更经办人',
  'operator-edited': '修改经办人资料',
  'mobile-viewed': '查看完整手机号',
  'numbers-shown': '查看完整证件号码',
  'applicant-opened': '开通申报人账户',
  'applicant-corrected': '更正申报人资料',
  'applicant-removed': '移除申报人账户',
  'registration-saved': '填写或修改注册信息',
  'registration-submitted': '提交注册',
  'registration-approved': '通过注册',
  'registration-returned': '退回注册',
  'registration-rejected': '不通过注册',
  'registration-looked-up': '查询注册进度',
  'registration-form-downloaded': '下载注册登记表',
  'registration-file-added': '上传注册材料',
  'registration-file-removed': '删除注册材料',
  'unsent-registrations-cleared': '清除从未提交的注册',
  'unused-files-cleared': '清除没有使用的证明材料',
  'registration-numbers-shown': '查看注册人完整号码',
  'correction-requested': '申请更正身份信息',
  'correction-withdrawn': '撤回身份信息更正申请',
  'correction-declined': '不同意更正身份信息',
  'batch-created': '新建批次',
  'batch-updated': '修改批次',
  'batch-opened': '开放批次',
  'batch-closed': '关闭批次',
  'batch-archived': '归档批次',
  'batch-windows-set': '设置办理时间',
  'batch-window-extended': '延长办理时间',
  'batch-window-shortened': '提前截止办理',
  'batch-extension-ended': '取消延期',
  'quota-preset': '预设推荐限额',
  'quota-planned': '维护计划数',
  'attachment-viewed': '查看附件',
  'supporting-file-viewed': '查看证明材料',
  'document-exported': '导出文书',
  'application-opened': '打开申报',
  'application-submitted': '提交申报',
  'application-approved': '审核通过',
  'application-rejected': '审核不通过',
  'application-returned': '退回申报',
  'application-forwarded': '上报',
  'application-rework-started': '重新修改',
  'application-taken-back': '收回申报',
  'application-recalled': '撤回上报',
  'application-submission-withdrawn': '撤回修改',
  'application-termination-requested': '申请终止申报',
  'application-termination-objected': '不同意终止申报',
  'application-terminated': '终止申报',
  'application-lapsed': '逾期未完成',
  'application-reopened': '撤销通过',
  'application-reinstated': '撤销不通过',
  'application-deadline-changed': '调整修改截止时间',
  'application-slot-released': '释放限额',
  'application-identity-corrected': '同意更正身份信息',
  'application-employer-changed': '变更所属单位',
} as const

export type AuditAction = keyof typeof auditActions

export const auditActionOptions = Object.entries(auditActions).map(([value, label]) => ({ value, label }))

/** @param action of a line of the log; one that an earlier release recorded may stand here no more */
export function auditActionLabel(action: string): string {
  return isAuditAction(action) ? auditActions[action] : action
}

export function isAuditAction(action: string): action is AuditAction {
  return Object.hasOwn(auditActions, action)
}

const roles: Record<string, string> = {
  APPLICANT: '申报人',
  OPERATOR: '单位经办人',
  PROVINCIAL_HR: '人社厅审核人员',
  REVIEWER: '审核人员',
  SYSTEM_ADMIN: '系统管理员',
  SECURITY_ADMIN: '安全管理员',
  AUDIT_ADMIN: '审计管理员',
  SYSTEM: '系统自动',
}

export function auditRoleLabel(role: string): string {
  return roles[role] ?? role
}

/** What a line is about, by the table where its `objectId` is found: one spelling each. */
const objects = {
  Person: '人员',
  Unit: '单位',
  Applicant: '申报人账户',
  ApplicantCorrection: '身份信息更正申请',
  Operator: '经办人账户',
  Application: '申报',
  Batch: '批次',
  Attachment: '附件',
  Document: '文书',
  SupportingFile: '证明材料',
  Setting: '系统设置',
  PrivacyNotice: '个人信息处理告知',
  Registration: '注册',
} as const

export type AuditObjectType = keyof typeof objects

/** @param type of a line of the log; an earlier release wrote some in small letters, and the log is never rewritten */
export function auditObjectLabel(type: string): string {
  const name = type.charAt(0).toUpperCase() + type.slice(1)
  return isAuditObjectType(name) ? objects[name] : type
}

function isAuditObjectType(type: string): type is AuditObjectType {
  return Object.hasOwn(objects, type)
}
