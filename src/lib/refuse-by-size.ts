import type { Refusal } from './domain-error'
import { formatBytes } from './file-size'

/** Why a file is too large to be sent, known before a byte is; null when it is not. */
export function refuseBySize(
  file: Pick<File, 'size'>,
  maxBytes: number,
): Pick<Refusal, 'what' | 'why' | 'next'> | null {
  if (file.size <= maxBytes) return null
  return {
    what: '没有上传，文件太大',
    why: `这个文件 ${formatBytes(file.size)}，这里不能超过 ${formatBytes(maxBytes)}。`,
    next: '请压缩，或以较低的分辨率重新扫描后再上传。',
  }
}
