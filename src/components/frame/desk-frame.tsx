import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { TopBar, TopBarTitle } from '@/components/ui/top-bar'
import { BatchMenu, type BatchLink } from './batch-menu'
import type { AccountChoice } from '@/modules/account/session-shapes'
import { ActorMenus } from './actor-menus'

interface DeskFrameProps {
  title: string
  /** Null where the work belongs to no batch. */
  batchName: string | null
  /** Other batches to change to; with none the name stands alone. */
  otherBatches?: readonly BatchLink[]
  unit: { id: string; name: string }
  /** Of the same person, this one included. */
  accounts: readonly AccountChoice[]
  personName: string
  roleLabel: string
  sidebar: ReactNode
  footer: ReactNode
  children: ReactNode
}

/** The frame of operators: the bar on top, the modules at the left, the page beside them. */
export function DeskFrame({
  title,
  batchName,
  otherBatches = [],
  unit,
  accounts,
  personName,
  roleLabel,
  sidebar,
  footer,
  children,
}: DeskFrameProps) {
  return (
    <div className="flex min-h-screen flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-paper px-3 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        跳到正文
      </a>
      <TopBar aside={<ActorMenus unit={unit} accounts={accounts} personName={personName} roleLabel={roleLabel} />}>
        <TopBarTitle>{title}</TopBarTitle>
        {batchName !== null && otherBatches.length > 0 && <BatchMenu batchName={batchName} others={otherBatches} />}
        {batchName !== null && otherBatches.length === 0 && (
          <span className="max-w-[200px] min-w-0">
            <Chip tone="brand" title={batchName}>
              {batchName}
            </Chip>
          </span>
        )}
      </TopBar>
      <div className="grid flex-1 grid-cols-[196px_minmax(0,1fr)] max-[860px]:block print:block">
        {sidebar}
        <div className="flex min-w-0 flex-col">
          <main id="content" tabIndex={-1} className="flex-1 px-5 py-4 focus:outline-none">
            {/* On paper the bar is missing that says whose list it is. */}
            <p className="mb-2 hidden text-sm print:block">
              <bdi>{unit.name}</bdi> · <bdi>{batchName ?? roleLabel}</bdi>
            </p>
            {children}
          </main>
          {footer}
        </div>
      </div>
    </div>
  )
}
