import { classNames } from './class-names'

/** Stands on every page where something is typed or uploaded. */
export function UnclassifiedNotice({ className }: { className?: string }) {
  return <p className={classNames('font-bold text-warn', className)}>本系统为非涉密系统，严禁填报涉密信息。</p>
}
