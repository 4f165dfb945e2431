import type { ReactNode } from 'react'
import { ComputerPicture, ConfirmPicture, ScanPicture } from './scan-pictures'

interface ScanStepsProps {
  tab: '电子社保卡' | '四川人社APP'
  app: string
  /** Where the app is found. */
  where: string
}

/** One of the two ways to scan, step by step. */
export function ScanSteps({ tab, app, where }: ScanStepsProps) {
  return (
    <section aria-label={`用${app}扫码`}>
      <h3 className="mt-4 font-bold">用{app}扫码</h3>
      <p className="text-ink-2">{where}</p>
      <ol className="mt-2 grid grid-cols-1 gap-4 !list-none !pl-0 sm:grid-cols-3">
        <Step number={1} picture={<ComputerPicture tab={tab} />}>
          在登录页点「公共服务平台登录」，在打开的页面选「{tab}」。
        </Step>
        <Step number={2} picture={<ScanPicture app={tab} />}>
          手机打开{app}，点「扫一扫」，对准电脑上的二维码。
        </Step>
        <Step number={3} picture={<ConfirmPicture />}>
          核对系统名称和本人姓名，点「确认登录」，电脑自动进入系统。
        </Step>
      </ol>
    </section>
  )
}

function Step({ number, picture, children }: { number: number; picture: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-col items-center gap-2 rounded-md border border-line-2 p-3 text-sm">
      {picture}
      <p className="w-full">
        <b>{number}.</b> {children}
      </p>
    </li>
  )
}
