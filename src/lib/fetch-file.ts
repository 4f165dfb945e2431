import type { Refusal } from './domain-error'

/** Why a file is not shown, in the user's words. */
export class FileRefusal extends Error {
  constructor(readonly refusal: Pick<Refusal, 'what' | 'why' | 'next'>) {
    super(refusal.what)
    this.name = 'FileRefusal'
  }
}

/**
 * The bytes of a file of ours.
 * @param address of a file route: it answers with the file, or with a refusal as JSON
 * @throws FileRefusal in the server's words, or because there was no answer
 */
export async function fetchFile(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw unreachable()
  })
  if (!response.ok) throw new FileRefusal(await refusalIn(response))
  return new Uint8Array(
    await response.arrayBuffer().catch((error: unknown) => {
      if (signal.aborted) throw error
      throw unreachable()
    }),
  )
}

function unreachable(): FileRefusal {
  return new FileRefusal({
    what: '没有打开这个文件',
    why: '与系统的连接中断，可能是网络不通。',
    next: '请检查网络后再试。',
  })
}

async function refusalIn(response: Response): Promise<FileRefusal['refusal']> {
  const body = (await response.json().catch(() => null)) as { refusal?: FileRefusal['refusal'] } | null
  return body?.refusal ?? { what: '没有打开这个文件', why: '系统没有给出结果。', next: '请稍后再试。' }
}
