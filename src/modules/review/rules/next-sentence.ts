import { positionOf, type Situation } from './situation'
import { whereNow } from './state-labels'

/** What happens next, in one sentence, for the acting unit. */
export function nextSentence({ application, actor }: Situation): string {
  const { path, state, holderUnitId } = application
  const unitId = actor.kind === 'unit' ? actor.unitId : null
  const position = positionOf(path, unitId)
  const above = position === null ? null : (path[position + 1]?.name ?? null)
  const below = position === null || position === 0 ? '申报人' : (path[position - 1]?.name ?? '申报人')
  if (unitId === null || unitId !== holderUnitId) {
    const holder = path.find((unit) => unit.unitId === holderUnitId)
    return `现在：${whereNow(state, holder?.name ?? null, 'unit')}。`
  }
  if (state === 'IN_REVIEW') {
    return above === null
      ? `通过后审核完成，入选结果另行公布；退回则到${below}修改。`
      : `通过后转入“待上报”，由您再上报${above}；退回则到${below}修改。`
  }
  if (state === 'READY_TO_FORWARD') return `上报后由${above ?? '上级单位'}审核，对方打开之前可以撤回。`
  return `“重新修改”会重新开启本单位的审核；也可以继续退回至${below}。`
}
