import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FileContent } from '@/components/pdf/file-content'
import { servedAddress } from '@/lib/file-address'

interface FileWindowProps {
  params: Promise<{ kind: string; id: string }>
  searchParams: Promise<{ image?: string | string[] }>
}

export const metadata: Metadata = { title: '查看文件' }

/** One file in a window of its own. Who may see it is decided where it is served; a refusal is shown in its place. */
export default async function FileWindow({ params, searchParams }: FileWindowProps) {
  const { kind, id } = await params
  const address = servedAddress(kind, id)
  if (address === null) notFound()
  const isImage = (await searchParams).image === '1'
  return (
    <main tabIndex={-1} className="flex h-screen flex-col bg-paper">
      <h1 className="sr-only">查看文件</h1>
      <FileContent address={address} label="文件" isImage={isImage} />
    </main>
  )
}
