/** Why a session has ended, where somebody else ended it and its owner would wonder. */
const words: Record<string, string> = {
  OPERATOR_CHANGED: '本单位的经办人已变更为他人，原经办人的登录随即失效。',
  OFFICER_ENDED: '系统管理员已停用您在人社厅的账户，登录随即失效。',
  UNIT_DEACTIVATED: '本单位的账户已注销，登录随即失效。',
  ROLE_WITHDRAWN: '您的角色已由安全管理员收回，登录随即失效。',
  ENDED_BY_ADMINISTRATOR: '安全管理员结束了这次登录。',
  EMPLOYER_CHANGED: '您的所属单位已变更，原单位告知的初始密码随即作废，请向新单位的经办人领取。',
  PASSWORD_RESET: '单位经办人重置了您的密码，原来的登录随即失效。',
}

/** @returns the sentence; null where the usual ones say it */
export function sessionEndWords(endReason: string | null): string | null {
  return endReason !== null && Object.hasOwn(words, endReason) ? (words[endReason] ?? null) : null
}
