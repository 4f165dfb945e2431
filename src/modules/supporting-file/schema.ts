import { z } from 'zod'
import { SupportingFileKind } from '@/generated/prisma/enums'
import { fileKinds } from './rules/file-kinds'

const operatorKinds = Object.values(SupportingFileKind).filter((kind) => fileKinds[kind].from === 'OPERATOR')

/** The fields of an upload by somebody who is logged in. */
export const keepFileInput = z.object({ kind: z.enum(operatorKinds) })

/** A file as pages list it; its bytes are at `/api/supporting-files/{id}`. */
export interface SupportingFileView {
  id: string
  kind: SupportingFileKind
  materialKey: string | null
  fileName: string
  contentType: string
  sizeBytes: number
}
