import { defineErrors } from '@/lib/domain-error'

export const privacyErrors = defineErrors({
  PRIVACY_CONSENT_NEEDED: () => ({
    kind: 'forbidden',
    what: '请先阅读并同意个人信息处理告知',
    why: '本系统依法须先告知怎样处理您的个人信息；您还没有同意现行版本。',
    next: '请打开「个人信息处理告知」页面，阅读并勾选同意后继续；本页已填写的内容仍在。',
  }),
  NOTICE_OUTDATED: ({ version }: { version: number }) => ({
    kind: 'conflict',
    what: '没有记录您的同意：告知刚刚更新为新的版本',
    why: `现行的是第 ${version} 版，您读的不是这一版。`,
    next: '请重新加载本页，阅读新的版本后再勾选。',
  }),
  NOTICE_PUBLISHED_MEANWHILE: ({ version }: { version: number }) => ({
    kind: 'conflict',
    what: '没有发布：另一名管理员刚刚发布了新的版本',
    why: `现行的已是第 ${version} 版，您的修改以更早的一版为底本。`,
    next: '您的修改仍在本页，请先复制保存；重新加载后对照新的版本再修改。',
  }),
  NOTICE_UNCHANGED: ({ version }: { version: number }) => ({
    kind: 'invalid',
    what: '没有发布：内容与现行版本相同',
    why: `与第 ${version} 版一字不差，发布只会让所有申报人重新同意一次。`,
    next: '请修改后再发布。',
  }),
})
