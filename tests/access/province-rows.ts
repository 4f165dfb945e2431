import { forProvince, type MatrixRow } from './matrix-row'
import { transition, type Scene } from './scenes'

const batch = ({ round }: Scene) => ({ batchCode: round.batchCode })
const one = ({ applicationId }: Scene) => ({ applicationId })
const list = (scene: Scene) => ({ ...batch(scene), module: 'province-review' })
const because = (scene: Scene) => ({ ...transition(scene), reason: '请核对后再办' })

/** What provincial HR alone may do. */
export const provinceRows: MatrixRow[] = (
  [
    { procedure: 'province.review.list', on: 'submitted', input: list },
    {
      procedure: 'province.review.neighbours',
      on: 'atProvince',
      input: (scene) => ({ ...list(scene), ...one(scene) }),
    },
    { procedure: 'province.review.counts', on: 'submitted', input: batch },
    { procedure: 'province.review.dossier', on: 'atProvince', input: (scene) => ({ ...batch(scene), ...one(scene) }) },
    { procedure: 'province.review.approve', on: 'atProvince', input: transition },
    {
      procedure: 'province.review.reject',
      on: 'atProvince',
      input: (scene) => ({ ...because(scene), typedName: scene.candidate.name }),
    },
    { procedure: 'province.review.return', on: 'atProvince', input: because },
    { procedure: 'province.review.reopen', on: 'approved', input: because },
    { procedure: 'province.review.reinstate', on: 'rejectedByProvince', input: because },
    {
      procedure: 'province.review.changeDeadline',
      on: 'returnedByProvince',
      input: (scene) => ({
        ...because(scene),
        correctionDeadline: new Date(Date.now() + 5 * 86_400_000),
        shortDeadlineConfirmed: true,
      }),
    },
    { procedure: 'province.review.unfinished', on: 'submitted', input: batch },
    {
      procedure: 'province.document.request',
      on: 'atProvince',
      input: (scene) => ({ ...one(scene), part: 'PERSONAL' }),
    },
    { procedure: 'province.document.status', on: 'atProvince', input: ({ documentId }) => ({ documentId }) },
  ] satisfies Omit<MatrixRow, 'answers'>[]
).map((row) => ({ ...row, answers: forProvince() }))
