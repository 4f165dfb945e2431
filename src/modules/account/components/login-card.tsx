'use client'

import { useState, type ReactNode } from 'react'
import { Tabs } from '@/components/ui/tabs'
import type { LoginFailure } from '../login'
import { wantedPage } from '../rules/account-area'
import { ApplicantLogin } from './applicant-login'
import { LoginFailureNotice } from './login-failure-notice'
import { PlatformLogin } from './platform-login'

interface LoginCardProps {
  /** The failure that the user came back with. */
  failure: LoginFailure | null
  /** Of a session that somebody ended, in words. */
  endedWhy: string | null
  /** Of the registration that is in the way. */
  registrationNumber: string | null
  /** Under which number a refused answer of the platform is in the log. */
  reference: string | null
  next: string
  registerUrl: string
  /** Besides the failure's own words. */
  more?: ReactNode
}

type Audience = 'operator' | 'applicant'

/** The two ways in: operators by the platform, applicants by ID number and password or by the platform too. */
export function LoginCard({
  failure: initialFailure,
  endedWhy,
  registrationNumber,
  reference,
  next,
  registerUrl,
  more,
}: LoginCardProps) {
  const [audience, setAudience] = useState<Audience>(firstTab(initialFailure, next))
  const [failure, setFailure] = useState(initialFailure)
  const notice = failure && (
    <LoginFailureNotice
      failure={failure}
      endedWhy={endedWhy}
      registrationNumber={registrationNumber}
      reference={reference}
      registerUrl={registerUrl}
      more={more}
    />
  )

  return (
    <div className="card">
      <Tabs<Audience>
        label="登录身份"
        selected={audience}
        onSelect={(chosen) => {
          setAudience(chosen)
          setFailure(null)
        }}
        tabListClassName="border-b border-line text-[15px] *:-mb-px *:flex-1 *:py-3"
        panelClassName="px-7 py-6"
        tabs={[
          {
            id: 'operator',
            label: '单位经办人',
            content: (
              <>
                <PlatformLogin next={next} onFailure={setFailure} />
                {notice}
              </>
            ),
          },
          {
            id: 'applicant',
            label: '申报人',
            content: (
              <>
                <ApplicantLogin next={next} onFailure={setFailure} />
                {notice}
              </>
            ),
          },
        ]}
      />
    </div>
  )
}

/** Failures that come with the address are the platform's: they belong to its button. */
function firstTab(failure: LoginFailure | null, next: string): Audience {
  const isScanFailure = failure !== null && failure !== 'SESSION_ENDED'
  return !isScanFailure && wantedPage(next).startsWith('/applicant/') ? 'applicant' : 'operator'
}
