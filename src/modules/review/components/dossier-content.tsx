'use client'

import type { Dispatch, ReactNode, SetStateAction } from 'react'
import { useEffect, useId, useState } from 'react'
import { useRouter } from 'next/navigation'
import { classNames } from '@/components/ui/class-names'
import { TabList, tabId } from '@/components/ui/tabs'
import { useToast } from '@/components/ui/toast'
import type { AttachmentView, RemarkView } from '../schema'
import type { MainAction } from './action-words'
import { isMainAction } from './action-words'
import { AnswerRemark } from './answer-remark'
import { AttachmentViewer } from './attachment-viewer'
import { AttachmentsTab } from './attachments-tab'
import { DecisionPanel } from './decision-panel'
import type { DossierDeskProps } from './dossier-desk-props'
import type { DossierSection } from './dossier-section'
import { DossierHead, decisionId } from './dossier-head'
import { FormTab } from './form-tab'
import { RecommendationsTab } from './recommendations-tab'
import { RemarkDialog } from './remark-dialog'
import type { RemarkDraft, RemarkPlace } from './remark-place'
import { SectionNav } from './section-nav'
import { TimelineTab } from './timeline-tab'
import { useBrowserDraft } from '@/components/form/use-browser-draft'
import type { RefusedDecision } from './use-decision'
import { useDecision } from './use-decision'
import type { RecommendationDraft } from './use-recommendation-draft'
import type { ReviewApi } from './use-review-api'

interface DossierContentProps extends DossierDeskProps {
  api: ReviewApi
  draft: RecommendationDraft | null
  refusal: RefusedDecision | null
  setRefusal: Dispatch<SetStateAction<RefusedDecision | null>>
  onNext: (() => void) | null
}

type TabId = 'form' | 'attachments' | 'recommendations' | 'timeline'

/** Head, tabs and the decision panel of one dossier. */
export function DossierContent(props: DossierContentProps) {
  const { dossier, sections, api, draft } = props
  const panelId = useId()
  const showToast = useToast()
  const [tab, setTab] = useState<TabId>('form')
  const [beside, setBeside] = useState<AttachmentView | null>(null)
  const [place, setPlace] = useState<RemarkPlace | null>(null)
  const remarksKey = `remarks.${dossier.applicationId}.${props.unitId}`
  const [remarks, setRemarks, forgetRemarks] = useBrowserDraft<RemarkDraft[]>(remarksKey, [])
  const offered = dossier.actions.map(({ action }) => action)
  const [chosenWay, setWay] = useState<MainAction | null>(null)
  const way = chosenWay && offered.includes(chosenWay) ? chosenWay : defaultWay(offered.filter(isMainAction))
  const decision = useDecision({
    api,
    applicationId: dossier.applicationId,
    version: dossier.version,
    saveFirst: async () => draft === null || draft.flush(),
    refusal: props.refusal,
    setRefusal: props.setRefusal,
  })
  useFreshness()

  const canReturn = dossier.actions.some(({ action, allowed }) => action === 'return' && allowed)
  const onAddRemark = canReturn ? setPlace : null
  const answerOf = (remark: RemarkView): ReactNode =>
    remark.addressee === props.unitId && !remark.answeredAt && canReturn ? (
      <AnswerRemark remark={remark} api={api} />
    ) : null

  function addRemark(text: string) {
    if (!place) return
    setRemarks([...remarks, { ...place, text, key: `${Date.now()}` }])
    setWay('return')
    setPlace(null)
    showToast(`已加入退回意见，共 ${remarks.length + 1} 条`)
  }

  // Of other units' applicants a unit may have the recommendation on paper, not the form (workflow §8).
  const mayPrintForm = props.audience === 'province' || dossier.isOwn
  const isBeside = beside !== null && tab !== 'attachments'

  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <div className="border-b border-line bg-paper px-4 pt-2.5">
        <DossierHead dossier={dossier} isException={isExceptionIn(sections)} now={props.now} />
        <div className="mt-1 flex flex-wrap items-center gap-2 print:hidden">
          <TabList
            label="申报内容"
            tabs={[
              { id: 'form', label: '申报表' },
              { id: 'attachments', label: `附件 ${dossier.attachments.length}` },
              { id: 'recommendations', label: `推荐意见 ${dossier.recommendations.length}` },
              { id: 'timeline', label: '办理过程' },
            ]}
            selected={tab}
            onSelect={setTab}
            panelId={panelId}
            className="flex-1"
          />
          {props.documents}
        </div>
      </div>
      <div
        className={classNames(
          'grid min-h-0 flex-1 items-start gap-3 px-3.5 py-3 tall:grid-rows-[minmax(0,1fr)] print:block',
          columns(tab, isBeside),
        )}
      >
        {tab === 'form' && !isBeside && <SectionNav sections={sections} remarks={dossier.remarks} />}
        <div
          role="tabpanel"
          id={panelId}
          aria-labelledby={tabId(panelId, tab)}
          tabIndex={0}
          className={classNames('min-w-0 tall:max-h-full tall:overflow-y-auto', !mayPrintForm && 'print:hidden')}
        >
          {tab === 'form' && (
            <FormTab
              sections={sections}
              attachments={dossier.attachments}
              remarks={dossier.remarks}
              onOpenAttachment={setBeside}
              onAddRemark={onAddRemark}
              renderRemarkAction={answerOf}
            />
          )}
          {tab === 'attachments' && (
            <AttachmentsTab
              attachments={dossier.attachments}
              remarks={dossier.remarks}
              selected={beside}
              mayDownload={mayPrintForm}
              onSelect={setBeside}
              onAddRemark={onAddRemark}
            />
          )}
          {tab === 'recommendations' && (
            <RecommendationsTab recommendations={dossier.recommendations} onOpenAttachment={setBeside} />
          )}
          {tab === 'timeline' && <TimelineTab timeline={dossier.timeline} />}
        </div>
        {!mayPrintForm && (
          <div className="hidden print:block">
            <RecommendationsTab recommendations={dossier.recommendations} onOpenAttachment={setBeside} />
          </div>
        )}
        {isBeside && beside && (
          <AttachmentViewer
            attachment={beside}
            mayDownload={mayPrintForm}
            onClose={() => setBeside(null)}
            className="tall:h-full print:hidden"
          />
        )}
        {/* Stays mounted beside an attachment: what is typed in it must not go. */}
        <aside
          id={decisionId}
          tabIndex={-1}
          aria-label="办理"
          className={classNames('card flex flex-col tall:max-h-full print:hidden', isBeside && 'hidden')}
        >
          <DecisionPanel
            audience={props.audience}
            dossier={dossier}
            unitId={props.unitId}
            now={props.now}
            revocable={props.revocable}
            draft={draft}
            decision={decision}
            remarks={remarks}
            onRemoveRemark={(key) => setRemarks(remarks.filter((remark) => remark.key !== key))}
            onRemarksSent={forgetRemarks}
            way={way}
            onWay={setWay}
            onNext={props.onNext}
          />
        </aside>
      </div>
      {place && (
        <RemarkDialog
          applicationId={dossier.applicationId}
          place={place}
          onAdd={addRemark}
          onClose={() => setPlace(null)}
        />
      )}
    </main>
  )
}

/** The applicant's own answer, as described for the page. */
function isExceptionIn(sections: readonly DossierSection[]): boolean {
  const fields = sections.find(({ key }) => key === 'application')?.fields ?? []
  return fields.some(({ key, value }) => key === 'exception' && value === '是')
}

function columns(tab: TabId, isBeside: boolean): string {
  if (isBeside) return 'min-[861px]:grid-cols-2'
  return tab === 'form'
    ? 'min-[861px]:grid-cols-[150px_minmax(0,1fr)_284px]'
    : 'min-[861px]:grid-cols-[minmax(0,1fr)_284px]'
}

function defaultWay(ways: MainAction[]): MainAction | null {
  return ways.find((way) => way === 'approve' || way === 'forward' || way === 'rework') ?? null
}

/** Coming back to the window shows what happened meanwhile. */
function useFreshness() {
  const router = useRouter()
  useEffect(() => {
    const refresh = () => document.visibilityState === 'visible' && router.refresh()
    document.addEventListener('visibilitychange', refresh)
    return () => document.removeEventListener('visibilitychange', refresh)
  }, [router])
}
