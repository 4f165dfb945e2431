/** What a registration is about, in the users' words. */
export function aimName({ isNewUnit, isOperatorChange }: { isNewUnit: boolean; isOperatorChange: boolean }): string {
  if (isNewUnit) return '首次注册（新增单位）'
  return isOperatorChange ? '经办人变更' : '首次注册'
}
