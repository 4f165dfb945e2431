import { forgetDrafts, forgetOldDrafts } from './draft-storage'
import { SectionDraft, type SaveState, type SectionDraftOptions } from './section-draft'

/**
 * The sections opened in this browser page. They outlive the page of one section, so that what was typed last is still
 * sent when the user has gone on to the next.
 */
export class DraftRegistry {
  private readonly drafts = new Map<string, SectionDraft>()
  private readonly listeners = new Set<() => void>()
  private state: SaveState = { kind: 'saved', at: null }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The state that concerns the user most, of all sections. */
  readonly getState = (): SaveState => this.state

  /** The draft of a section: the one already open, brought up to what the server just gave, or a new one. */
  open(options: SectionDraftOptions): SectionDraft {
    const key = `${options.applicationId}:${options.section.key}`
    const existing = this.drafts.get(key)
    if (existing) return existing
    const draft = new SectionDraft(options)
    draft.subscribe(() => this.summarise())
    this.drafts.set(key, draft)
    return draft
  }

  /** Sends everything unsaved. @returns true when nothing remains unsaved */
  async flush(): Promise<boolean> {
    const results = await Promise.all([...this.drafts.values()].map((draft) => draft.flush()))
    return results.every(Boolean)
  }

  get hasUnsaved(): boolean {
    return [...this.drafts.values()].some((draft) => draft.hasUnsaved)
  }

  /** At logout: nothing typed stays in this browser. */
  forget(storage: Storage): void {
    for (const draft of this.drafts.values()) draft.dispose()
    this.drafts.clear()
    forgetDrafts(storage)
  }

  /** At the start of a visit. */
  tidy(storage: Storage, now: Date): void {
    forgetOldDrafts(storage, now)
  }

  private summarise(): void {
    const states = [...this.drafts.values()].map((draft) => draft.getView().state)
    const worst = [...states].sort((a, b) => urgency[b.kind] - urgency[a.kind])[0] ?? this.state
    this.state = worst.kind === 'saved' ? latest(states) : worst
    for (const listener of this.listeners) listener()
  }
}

const urgency: Record<SaveState['kind'], number> = {
  saved: 0,
  saving: 1,
  unreachable: 2,
  refused: 3,
  signedOut: 4,
  conflict: 5,
}

function latest(states: SaveState[]): SaveState {
  const times = states.flatMap((state) => (state.kind === 'saved' && state.at ? [state.at.getTime()] : []))
  return { kind: 'saved', at: times.length > 0 ? new Date(Math.max(...times)) : null }
}
