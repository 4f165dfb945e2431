import type { SupportingFileKind } from '@/generated/prisma/enums'
import type { Transaction } from '@/server/db'
import { supportingFileErrors } from '../errors'

/**
 * Makes a file that this person sent belong to the unit whose request it supports; from then on those see it who decide.
 * Sent again by a repeated request, it stays where it is; several requests of one unit may be proved by one scan, for whoever
 * decides looks at it each time.
 * @param fileId of an upload by the same person, of the right kind, used by no other unit
 * @throws SUPPORTING_FILE_NOT_FOUND
 */
export async function attachFile(
  tx: Transaction,
  personId: string,
  { fileId, kind, unitId }: { fileId: string; kind: SupportingFileKind; unitId: string },
): Promise<void> {
  const { count } = await tx.supportingFile.updateMany({
    where: {
      id: fileId,
      kind,
      uploadedByPersonId: personId,
      registrationId: null,
      removedAt: null,
      OR: [{ unitId: null }, { unitId }],
    },
    data: { unitId },
  })
  if (count === 0) throw supportingFileErrors.SUPPORTING_FILE_NOT_FOUND()
}
