'use client'

import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'
import { Button, buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Notice, RefusalNotice } from '@/components/ui/notice'
import type { OwnRegistration } from '../schema'

const address = '/api/registration/form'
const label = '下载登记表（PDF）'

interface FormDownloadProps {
  /** The PDF of the present data is made. */
  isReady: boolean
  /** Asks how the registration is now. */
  onLook: () => Promise<OwnRegistration>
}

/** 下载登记表: made in the worker when it is asked for first, then saved. */
export function FormDownload({ isReady, onLook }: FormDownloadProps) {
  const api = useApiClient().public.registration
  const deed = useDeed()
  const [isLate, setIsLate] = useState(false)

  async function make() {
    setIsLate(false)
    await deed.run(
      async () => {
        await api.requestForm.mutate()
        if (await isMadeSoon(onLook)) window.location.assign(address)
        else setIsLate(true)
      },
      { keepsPage: true },
    )
  }

  if (isReady && !deed.isBusy) {
    return (
      <a href={address} download className={classNames(buttonClass({}), 'self-start print:hidden')}>
        <FileDown size={16} aria-hidden />
        {label}
      </a>
    )
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={FileDown} busy={deed.isBusy} onClick={() => void make()}>
          {label}
        </Button>
        <span role="status" className="text-sm text-ink-2">
          {deed.isBusy && '正在生成，一般几秒钟…'}
        </span>
      </div>
      {isLate && (
        <Notice tone="warn" title="登记表还没有生成" announced>
          现在生成的人较多。请过几分钟再点“{label}”，已填写的资料都在。
        </Notice>
      )}
      {deed.refusal && <RefusalNotice refusal={deed.refusal} />}
    </>
  )
}

const lookAgainMs = 700
const mostLooks = 60

async function isMadeSoon(onLook: FormDownloadProps['onLook']): Promise<boolean> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    if ((await onLook()).isFormReady) return true
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
  }
  return false
}
