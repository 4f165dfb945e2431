/** What the windows of one browser tell each other about the session that they share. */
export type SessionNews =
  /** It was used, or somebody logged in: ask how long it lives now. */
  | 'alive'
  /** Somebody logged out. */
  | 'ended'

const name = 'jiancai-session'

/** Tells all other windows. */
export function tellWindows(news: SessionNews): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage(news)
  channel.close()
}

/** @returns how to stop listening */
export function listenToWindows(hear: (news: SessionNews) => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = (message: MessageEvent<SessionNews>) => hear(message.data)
  return () => channel.close()
}
