import { defineErrors } from '@/lib/domain-error'

export const settingErrors = defineErrors({
  SETTING_REFUSED: ({ title, words }: { title: string; words: string }) => ({
    kind: 'invalid',
    what: `没有保存“${title}”`,
    why: `${words.replace(/。$/, '')}。`,
    next: '请改正后再保存，原来的设置仍然有效。',
    details: { problems: [{ path: ['value'], message: words }] },
  }),
  SETTING_CHANGED: ({ title, by, value }: { title: string; by: string | null; value: string }) => ({
    kind: 'conflict',
    what: `没有保存“${title}”：刚刚已被修改`,
    why: `${by ?? '另一名管理员'}刚刚改为“${value}”。`,
    next: '页面已显示最新的设置，请核对后再决定是否修改。',
  }),
})
