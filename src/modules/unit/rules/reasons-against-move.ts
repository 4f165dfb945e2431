import { applicationReason, type UnitUsage } from './reasons-to-keep'

interface MovedUnit {
  id: string
  name: string
  depth: number
  deactivatedAt: Date | null
}

interface Move {
  unit: MovedUnit & { parentId: string | null }
  superior: MovedUnit
  /** The unit itself and every unit below it. */
  belowIds: readonly string[]
  applications: UnitUsage['applications']
}

/**
 * Why a unit can't go under another superior (workflow §2), in words; none = it can. First-level units keep their place,
 * on which quotas and windows hang. Applications of a batch that is not archived pin the path that they were submitted
 * on, also final ones: 撤销不通过 sends them back to where they were.
 */
export function reasonsAgainstMove({ unit, superior, belowIds, applications }: Move): string[] {
  return [
    unit.deactivatedAt !== null && `“${unit.name}”已注销`,
    unit.depth <= 1 && '一级推荐单位由人社厅直接管理，设有推荐限额，不能改为其他单位的下级',
    superior.deactivatedAt !== null && `“${superior.name}”已注销`,
    superior.depth === 0 && '人社厅的直属单位都是一级推荐单位，须在“一级推荐单位”中新增，不能由用人单位调整而来',
    belowIds.includes(superior.id) && `“${superior.name}”是该单位本身或其下级单位`,
    unit.parentId === superior.id && `“${superior.name}”已经是它的上级单位`,
    applications.total > 0 && `${applicationReason(applications)}，所在批次还没有归档，上报路径已经确定`,
  ].filter((reason) => reason !== false)
}
