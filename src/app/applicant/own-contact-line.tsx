import { currentActor, serviceContextOf } from '@/api/server'
import { ownContact } from '@/modules/applicant/queries/own-contact'

/** On every page of the applicant: who opened his account, and his telephone. */
export async function OwnContactLine() {
  const actor = await currentActor()
  if (actor?.role !== 'APPLICANT') return null
  const { db } = await serviceContextOf(actor)
  const { unitName, operatorName, phone } = await ownContact(db, actor.applicantId)
  return (
    <p>
      有问题请联系：{unitName}经办人 <bdi>{operatorName ?? '（尚未登记）'}</bdi>，
      {phone === null ? '电话尚未登记，请到本单位人事部门询问' : `电话 ${phone}`}
    </p>
  )
}
