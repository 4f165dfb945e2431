import { callApi } from '@/api/server'
import { pageAnswer, type PageAnswer } from '@/app/page-answer'
import type { OwnRegistration } from '@/modules/registration/schema'

/** The registration that this browser has opened, or why there is none. */
export async function openedRegistration(): Promise<PageAnswer<OwnRegistration>> {
  return pageAnswer((await callApi()).public.registration.own())
}
