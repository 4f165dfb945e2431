import type { PathStop } from '../schema'

/** Names beside the holder on the path, for buttons that say where it goes. */
export function namesAround(path: readonly PathStop[]): { below: string; above: string } {
  const here = Math.max(
    path.findIndex((stop) => stop.mark === 'now'),
    path.findIndex((stop) => stop.mark === 'returned'),
  )
  return { below: path[here - 1]?.name ?? '下一级', above: path[here + 1]?.name ?? '上级单位' }
}
