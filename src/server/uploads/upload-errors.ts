import { defineErrors } from '@/lib/domain-error'

/** Why a file could not be taken in or given out, wherever it belongs. */
export const uploadErrors = defineErrors({
  FILE_MISSING: () => ({
    kind: 'notFound',
    what: '暂时不能打开这个文件',
    why: '存储中没有找到它的内容。',
    next: '请稍后再试；仍打不开的，请告诉技术支持，或请上传的人重新上传。',
  }),
  UPLOAD_INVALID: ({ why, next }: { why: string; next: string }) => ({ kind: 'invalid', what: '没有上传', why, next }),
  UPLOADS_BUSY: () => ({
    kind: 'tooMany',
    what: '没有上传：正在检查的文件太多',
    why: '同时上传的人较多，系统一次只检查几个文件。',
    next: '请过一分钟再上传。',
  }),
  UPLOAD_TOO_LARGE: ({ limitMegabytes }: { limitMegabytes: number }) => ({
    kind: 'tooLarge',
    what: '没有上传，文件太大',
    why: `这里的文件不能超过 ${limitMegabytes} MB。`,
    next: '请压缩，或以较低的分辨率重新扫描后再上传。',
  }),
})
