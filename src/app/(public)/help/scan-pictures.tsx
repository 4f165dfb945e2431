'use client'

import type { ReactNode } from 'react'

// In the browser's part: a long page is sent in pieces, and those that begin within a drawing would need a style that
// the policy of the page refuses.

/** The three looks of a scan, drawn: what is on the computer, what on the phone. */
export function ComputerPicture({ tab }: { tab: '电子社保卡' | '四川人社APP' }) {
  const tabs = ['电子社保卡', '四川人社APP'] as const
  return (
    <Picture label={`电脑上的扫码页面，已选「${tab}」，中间是二维码`}>
      <rect x="10" y="8" width="180" height="112" rx="6" fill="#ffffff" stroke="#5b6b7f" strokeWidth="2" />
      <rect x="10" y="8" width="180" height="16" rx="6" fill="#123a6c" />
      <text x="100" y="20" fontSize="9" fill="#ffffff" textAnchor="middle">
        公共服务平台
      </text>
      {tabs.map((name, index) => (
        <g key={name}>
          <text
            x={60 + index * 80}
            y="40"
            fontSize="10"
            fontWeight={name === tab ? 700 : 400}
            fill={name === tab ? '#1c4f91' : '#5b6b7f'}
            textAnchor="middle"
          >
            {name}
          </text>
          {name === tab && <rect x={28 + index * 80} y="45" width="64" height="2.5" fill="#1c4f91" />}
        </g>
      ))}
      <QrCode x={72} y={54} />
      <path d="M80 120 h40 l6 14 h-52 z" fill="#d5dce5" />
    </Picture>
  )
}

/** The phone pointing at the code. */
export function ScanPicture({ app }: { app: string }) {
  return (
    <Picture label={`手机打开${app}，点「扫一扫」，对准电脑上的二维码`}>
      <Phone>
        <text x="100" y="34" fontSize="10" fontWeight="700" fill="#123a6c" textAnchor="middle">
          {app}
        </text>
        <QrCode x={76} y={46} size={48} />
        <path
          d="M70 54 v-12 h12 M118 42 h12 v12 M130 88 v12 h-12 M82 100 h-12 v-12"
          fill="none"
          stroke="#1c4f91"
          strokeWidth="3"
        />
        <text x="100" y="116" fontSize="10" fill="#1c2733" textAnchor="middle">
          扫一扫
        </text>
      </Phone>
    </Picture>
  )
}

/** The confirmation. */
export function ConfirmPicture() {
  return (
    <Picture label="手机上核对登录的系统和本人姓名，点「确认登录」">
      <Phone>
        <text x="100" y="36" fontSize="10" fontWeight="700" fill="#123a6c" textAnchor="middle">
          确认登录
        </text>
        {[48, 58, 68].map((y) => (
          <rect key={y} x="68" y={y} width={y === 68 ? 44 : 64} height="4" rx="2" fill="#d5dce5" />
        ))}
        <rect x="66" y="82" width="68" height="16" rx="4" fill="#1c4f91" />
        <text x="100" y="93.5" fontSize="9.5" fill="#ffffff" textAnchor="middle">
          确认登录
        </text>
        <rect x="66" y="103" width="68" height="16" rx="4" fill="#ffffff" stroke="#5b6b7f" />
        <text x="100" y="114.5" fontSize="9.5" fill="#1c2733" textAnchor="middle">
          取消
        </text>
      </Phone>
    </Picture>
  )
}

function Picture({ label, children }: { label: string; children: ReactNode }) {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 200 140" className="h-auto w-full max-w-[230px]">
      {children}
    </svg>
  )
}

function Phone({ children }: { children: ReactNode }) {
  return (
    <>
      <rect x="56" y="6" width="88" height="128" rx="10" fill="#ffffff" stroke="#5b6b7f" strokeWidth="2" />
      <rect x="88" y="11" width="24" height="3" rx="1.5" fill="#d5dce5" />
      {children}
    </>
  )
}

/** Looks like a code and says nothing: a fixed pattern, 9 by 9. */
const pattern = [
  '111010111',
  '101001101',
  '111011111',
  '000101000',
  '110110101',
  '011001011',
  '111010110',
  '101101001',
  '111011101',
]

function QrCode({ x, y, size = 56 }: { x: number; y: number; size?: number }) {
  const unit = size / pattern.length
  return (
    <g fill="#1c2733">
      {pattern.flatMap((row, rowIndex) =>
        [...row].map((cell, columnIndex) =>
          cell === '1' ? (
            <rect
              key={`${rowIndex}-${columnIndex}`}
              x={x + columnIndex * unit}
              y={y + rowIndex * unit}
              width={unit}
              height={unit}
            />
          ) : null,
        ),
      )}
    </g>
  )
}
