'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useUnitApiClient } from '@/api/client'
import { useDeed } from '@/api/use-deed'

type AccountClient = ReturnType<typeof useUnitApiClient>['applicantAccount']

/** One change of an account; the list shows it afterwards. @returns what the server answered; null when refused */
export function useAccountDeed() {
  const client = useUnitApiClient()
  const queries = useQueryClient()
  const deed = useDeed()

  async function run<T>(work: (accounts: AccountClient) => Promise<T>): Promise<{ answer: T } | null> {
    let done: { answer: T } | null = null
    await deed.run(async () => {
      done = { answer: await work(client.applicantAccount) }
    })
    // Also after a refusal: it may be that somebody else was faster.
    void queries.invalidateQueries({ queryKey: accountQueryKey })
    return done
  }

  return { ...deed, run }
}

export const accountQueryKey = ['applicant-accounts']
