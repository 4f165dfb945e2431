/** What still lives in a unit or below it; names are the first few, totals count all. */
export interface UnitUsage {
  subordinates: { names: string[]; total: number }
  applications: { names: string[]; total: number }
  /** Applicants' accounts without an application yet. */
  accounts: { names: string[]; total: number }
}

/** Why a unit can't be deactivated (workflow §2), each with the names; none = it can. */
export function reasonsToKeep({ subordinates, applications, accounts }: UnitUsage): string[] {
  return [
    subordinates.total > 0 && `还有 ${subordinates.total} 个有效的下级单位（${listed(subordinates, '个')}）`,
    applications.total > 0 && applicationReason(applications),
    accounts.total > 0 && `还有 ${accounts.total} 个申报人账户没有移除（${listed(accounts, '人')}）`,
  ].filter((reason) => reason !== false)
}

/** Whose applications live in the unit and below it. */
export function applicationReason(applications: UnitUsage['applications']): string {
  return `该单位及其下级单位有 ${applications.total} 人的申报信息（${listed(applications, '人')}）`
}

function listed({ names, total }: { names: string[]; total: number }, counter: string): string {
  return names.join('、') + (total > names.length ? ` 等 ${total} ${counter}` : '')
}
