import { attachFile } from '@/modules/supporting-file/services/attach-file'
import type { Transaction } from '@/server/db'
import { unitErrors } from '../errors'
import type { Codes } from '../queries/same-organisation'
import { failingCodes } from '../rules/failing-codes'
import type { CodeOverride } from '../schema'

/**
 * Judges codes whose check digit fails: they count with a reason and a scan (`giveCodeProof`).
 * @param before the codes and the reason as they are stored; null for a new unit
 * @returns the reason to be stored; null where every check digit is right
 * @throws CODE_PROOF_MISSING; without a new scan also when other codes than before fail
 */
export function proveCodes(
  wanted: Codes & { codeOverride: CodeOverride | null },
  before: (Codes & { codeOverride: string | null }) | null,
): string | null {
  const failing = failingCodes(wanted)
  if (failing.length === 0) return null
  const { codeOverride } = wanted
  if (codeOverride === null) throw unitErrors.CODE_PROOF_MISSING()
  const isProven = before !== null && before.codeOverride !== null
  const isNew = failing.some(({ field }) => before?.[field] !== wanted[field])
  if (codeOverride.fileId === null && (!isProven || isNew)) throw unitErrors.CODE_PROOF_MISSING()
  return codeOverride.reason
}

/**
 * Gives the unit the scan that shows such a code.
 * @throws SUPPORTING_FILE_NOT_FOUND
 */
export async function giveCodeProof(
  tx: Transaction,
  personId: string,
  unitId: string,
  codeOverride: CodeOverride | null,
): Promise<void> {
  const fileId = codeOverride?.fileId
  if (fileId) await attachFile(tx, personId, { fileId, kind: 'UNIT_CODE', unitId })
}
