import type { PathStop } from '../schema'

/** Names beside the holder on the path, for buttons that say where it goes. */
export function namesAround(path: readonly PathStop[]): { below: string; above: string } {
  const here = path.findIndex((stop) => stop.mark === 'now')
  return { below: path[here - 1]?.name ?? '下一级', above: path[here + 1]?.name ?? '上级单位' }
}
