import type { Refusal } from '@/lib/domain-error'

export interface UploadAnswer {
  refusal: Refusal | null
}

/**
 * Sends one file; fetch can't tell the progress, XMLHttpRequest can.
 * @param onProgress share sent, 0–1
 */
export function uploadFile(
  address: string,
  form: FormData,
  onProgress: (share: number) => void,
): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () => resolve({ refusal: request.status < 300 ? null : refusalIn(request.responseText) })
    request.onerror = () => resolve({ refusal: interrupted })
    request.send(form)
  })
}

const interrupted: Refusal = {
  kind: 'conflict',
  what: '文件没有上传',
  why: '与服务器的连接中断了，没有做任何改动。',
  next: '请检查网络后重新选择文件上传。',
}

function refusalIn(text: string): Refusal {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer === 'object' && answer !== null && 'refusal' in answer) return answer.refusal as Refusal
  } catch {
    // A gateway's own page is no answer of ours.
  }
  return interrupted
}
