import type { Refusal } from '@/lib/domain-error'
import { applyOperation } from '../rules/apply-operation'
import type { SectionContent } from '../rules/form-content'
import type { SectionDefinition } from '../rules/form-definition/definition-types'
import type { DraftOperation, SectionSaveResult } from '../schema'
import { mergedInto, placeKey, withValue, type DraftChange } from './draft-change'
import { draftKey, keepUnsaved, leftovers, type UnsavedChanges } from './draft-storage'

/** How a request to save ended, apart from an answer. */
export class SendFailure extends Error {
  constructor(
    readonly reason: 'unreachable' | 'signedOut' | 'refused',
    readonly refusal: Pick<Refusal, 'what' | 'why' | 'next'> | null = null,
  ) {
    super(reason)
    this.name = 'SendFailure'
  }
}

export type SaveState =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'saving' }
  | { kind: 'unreachable' }
  | { kind: 'signedOut' }
  | { kind: 'refused'; refusal: Pick<Refusal, 'what' | 'why' | 'next'> }
  /** Another page or device saved in between; `content` is what stands now. */
  | { kind: 'conflict'; version: number; content: SectionContent }

export interface SectionDraftView {
  content: SectionContent
  state: SaveState
  /** “row:field” → why the server did not take what was typed there. */
  refused: Record<string, string>
  /** Changes that could not be applied, for copying. */
  lost: DraftOperation[]
}

export interface SectionDraftOptions {
  applicationId: string
  section: SectionDefinition
  version: number
  content: SectionContent
  boundKeys: readonly string[]
  storage: Storage
  newId: () => string
  now: () => Date
  /** @throws SendFailure */
  send: (operations: DraftOperation[]) => Promise<SectionSaveResult>
}

const quietMs = 800
const longestWaitMs = 1800
const retryAfterMs = [2000, 4000, 8000, 16_000, 30_000]

/**
 * One section as it is being typed: every change stands in the browser's storage at once and on the server within two
 * seconds, is sent again until it is answered, and is never overwritten or dropped silently.
 */
export class SectionDraft {
  private version: number
  private view: SectionDraftView
  private sent: DraftOperation[] = []
  private pending: DraftOperation[] = []
  private firstPendingAt: number | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private failures = 0
  private sending: Promise<boolean> | null = null
  private adopting: Promise<void> | null = null
  private readonly key: string
  private readonly listeners = new Set<() => void>()
  private readonly strayKeys = new Set<string>()

  constructor(private readonly options: SectionDraftOptions) {
    this.version = options.version
    this.key = draftKey(options.applicationId, options.section.key, options.newId())
    this.view = { content: options.content, state: { kind: 'saved', at: null }, refused: {}, lost: [] }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getView = (): SectionDraftView => this.view

  get hasUnsaved(): boolean {
    return this.sent.length + this.pending.length > 0
  }

  /** Takes over what an earlier page of this section could not save. Once, after the page is shown. */
  adoptLeftovers(): Promise<void> {
    return (this.adopting ??= this.adoptAll())
  }

  private async adoptAll(): Promise<void> {
    const { storage, applicationId, section } = this.options
    for (const { key, changes } of leftovers(storage, applicationId, section.key, this.key)) {
      const isAdopted = await this.adopt(changes).catch(() => null)
      if (isAdopted === null) continue // Not reachable now: it stays where it is.
      if (isAdopted) storage.removeItem(key)
      else this.strayKeys.add(key)
    }
    if (this.hasUnsaved) this.schedule()
  }

  /** Newer content from the server (the page was opened anew): taken unless something here is unsaved or newer. */
  refresh(version: number, content: SectionContent): void {
    if (this.hasUnsaved || this.view.state.kind === 'conflict' || version <= this.version) return
    this.version = version
    this.update({ content })
  }

  /** A change by the user. Shown at once, whatever becomes of it. */
  change(change: DraftChange): void {
    const { section, newId } = this.options
    const operation = { ...change, opId: newId(), section: section.key, baseVersion: this.version } as DraftOperation
    const applied = applyOperation(section, this.view.content, operation, this.options.boundKeys)
    const refused = { ...this.view.refused }
    if (change.action === 'set') delete refused[placeKey(change.rowId, change.path)]
    if (!applied.ok) {
      // Not to be stored, but it stays in the field with the reason beside it.
      if (change.action !== 'set') return
      refused[placeKey(change.rowId, change.path)] = applied.what
      this.update({ content: withValue(this.view.content, change), refused })
      return
    }
    this.pending = mergedInto(this.pending, operation)
    this.firstPendingAt ??= this.options.now().getTime()
    this.keep()
    const { state } = this.view
    const isHeld = state.kind === 'conflict' || state.kind === 'signedOut' || state.kind === 'unreachable'
    this.update({ content: applied.content, refused, ...(!isHeld && { state: { kind: 'saving' } }) })
    if (state.kind !== 'unreachable') this.schedule()
  }

  /** Sends now what is unsaved. @returns true when everything is on the server */
  async flush(): Promise<boolean> {
    this.stopTimer()
    while (this.hasUnsaved) {
      if (this.view.state.kind === 'conflict' || !(await this.send())) return false
    }
    return true
  }

  /** After a conflict: shows what stands on the server; the changes of this page remain for copying. */
  acceptConflict(): void {
    const { state } = this.view
    if (state.kind !== 'conflict') return
    const lost = [...this.view.lost, ...this.sent, ...this.pending]
    this.clearQueue()
    this.version = state.version
    this.update({ content: state.content, state: { kind: 'saved', at: this.options.now() }, refused: {}, lost })
  }

  /** The user has copied (or does not need) what could not be applied. */
  forgetLost(): void {
    for (const key of this.strayKeys) this.options.storage.removeItem(key)
    this.strayKeys.clear()
    this.update({ lost: [] })
  }

  /** At logout. */
  dispose(): void {
    this.stopTimer()
    this.clearQueue()
  }

  /** One request at a time, and none for nothing. @returns false when it failed or met a conflict */
  private async send(): Promise<boolean> {
    if (!this.hasUnsaved) return true
    this.sending ??= this.sendOnce().finally(() => {
      this.sending = null
    })
    return this.sending
  }

  private async sendOnce(): Promise<boolean> {
    if (this.sent.length === 0) {
      this.sent = this.pending.map((operation) => ({ ...operation, baseVersion: this.version }))
      this.pending = []
      this.firstPendingAt = null
      this.keep()
    }
    if (this.view.state.kind === 'saved') this.update({ state: { kind: 'saving' } })
    try {
      this.settle(await this.options.send(this.sent))
      return this.view.state.kind !== 'conflict'
    } catch (error) {
      this.fail(error)
      return false
    }
  }

  private settle(result: SectionSaveResult): void {
    this.failures = 0
    if (result.status === 'conflict') {
      this.update({ state: { kind: 'conflict', version: result.version, content: result.content } })
      return
    }
    this.version = Math.max(this.version, result.version)
    this.sent = []
    this.keep()
    const refused = { ...this.view.refused }
    for (const { rowId, path, what } of result.refused) {
      if (path) refused[placeKey(rowId, path)] = what
    }
    const isAllSaved = this.pending.length === 0
    this.update({ refused, state: isAllSaved ? { kind: 'saved', at: this.options.now() } : { kind: 'saving' } })
  }

  private fail(error: unknown): void {
    const failure = error instanceof SendFailure ? error : new SendFailure('unreachable')
    if (failure.reason === 'refused' && failure.refusal) {
      this.update({ state: { kind: 'refused', refusal: failure.refusal } })
      return
    }
    this.update({ state: { kind: failure.reason === 'signedOut' ? 'signedOut' : 'unreachable' } })
    const wait = retryAfterMs[Math.min(this.failures, retryAfterMs.length - 1)] ?? 30_000
    this.failures += 1
    this.startTimer(wait)
  }

  /** Within two seconds of the first unsaved key, and soon after the last. */
  private schedule(): void {
    if (this.view.state.kind === 'conflict') return
    const waited = this.options.now().getTime() - (this.firstPendingAt ?? this.options.now().getTime())
    this.startTimer(Math.max(0, Math.min(quietMs, longestWaitMs - waited)))
  }

  private startTimer(ms: number): void {
    this.stopTimer()
    this.timer = setTimeout(() => void this.send().then((taken) => taken && this.hasUnsaved && this.schedule()), ms)
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  /** @returns true: taken over or known to be saved; false: could not be applied and is offered for copying */
  private async adopt({ baseVersion, sent, pending }: UnsavedChanges): Promise<boolean> {
    if (baseVersion === this.version && !this.hasUnsaved) {
      // The section has not changed since: nothing of it ever arrived.
      this.sent = sent
      this.pending = pending
      this.showAgain([...sent, ...pending])
      return true
    }
    const result = sent.length > 0 ? await this.options.send(sent) : null
    const isOnTop = result?.status === 'saved' && result.version === this.version
    if (isOnTop && !this.hasUnsaved) {
      this.pending = pending
      this.showAgain(pending)
      return true
    }
    const lost = result?.status === 'saved' ? pending : [...sent, ...pending]
    if (lost.length === 0) return true
    this.update({ lost: [...this.view.lost, ...lost] })
    return false
  }

  private showAgain(operations: DraftOperation[]): void {
    let { content } = this.view
    for (const operation of operations) {
      const applied = applyOperation(this.options.section, content, operation, this.options.boundKeys)
      if (applied.ok) content = applied.content
    }
    this.keep()
    this.update({ content, ...(this.hasUnsaved && { state: { kind: 'saving' } }) })
  }

  private clearQueue(): void {
    this.sent = []
    this.pending = []
    this.firstPendingAt = null
    this.keep()
  }

  private keep(): void {
    const { sent, pending, version: baseVersion } = this
    const keptAt = this.options.now().toISOString()
    keepUnsaved(this.options.storage, this.key, { baseVersion, sent, pending, keptAt })
  }

  private update(change: Partial<SectionDraftView>): void {
    this.view = { ...this.view, ...change }
    for (const listener of this.listeners) listener()
  }
}
