import type { Refusal } from './domain-error'
import { formatBytes } from './file-size'

export interface RunningUpload<T> {
  /** Rejects with an UploadRefusal. */
  done: Promise<T>
  cancel: () => void
}

/** Why an upload did not succeed, in the user's words; `code` as the server gave it. */
export class UploadRefusal extends Error {
  constructor(
    readonly code: string,
    readonly refusal: Pick<Refusal, 'what' | 'why' | 'next'>,
  ) {
    super(code)
    this.name = 'UploadRefusal'
  }
}

/** Why a file is not sent at all: known before a byte is. */
export function refuseBySize(file: File, maxBytes: number): Pick<Refusal, 'what' | 'why' | 'next'> | null {
  if (file.size <= maxBytes) return null
  return {
    what: '没有上传，文件太大',
    why: `这个文件 ${formatBytes(file.size)}，这里不能超过 ${formatBytes(maxBytes)}。`,
    next: '请压缩，或以较低的分辨率重新扫描后再上传。',
  }
}

/**
 * Sends one file with its fields as multipart, by XMLHttpRequest, because fetch tells no progress of what it sends.
 * @param onProgress share sent, 0 to 1
 */
export function uploadFile<T>(
  address: string,
  fields: Record<string, string>,
  file: File,
  onProgress: (share: number) => void,
): RunningUpload<T> {
  const request = new XMLHttpRequest()
  const done = new Promise<T>((resolve, reject) => {
    request.open('POST', address)
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else reject(refusalIn(request.response))
    }
    request.onerror = () => reject(interrupted('与系统的连接中断，可能是网络不通。'))
    request.onabort = () => reject(new UploadRefusal('CANCELLED', { what: '已取消上传', why: '', next: '' }))
    const body = new FormData()
    // The fields go first: the server decides by them before it reads the file.
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('file', file)
    request.send(body)
  })
  return { done, cancel: () => request.abort() }
}

function refusalIn(response: unknown): UploadRefusal {
  if (typeof response !== 'object' || response === null || !('refusal' in response)) {
    return interrupted('系统没有给出结果。')
  }
  const { code, refusal } = response as { code: string; refusal: Refusal }
  return new UploadRefusal(code, refusal)
}

function interrupted(why: string): UploadRefusal {
  return new UploadRefusal('UNREACHABLE', { what: '没有上传', why, next: '请检查网络后再试一次，不要关闭本页。' })
}
