import { redirect } from 'next/navigation'
import { ApiProvider } from '@/api/client'
import { callApi, currentActor, loginAddress } from '@/api/server'
import { EmptyState } from '@/components/ui/empty-state'
import { LogoutButton } from '@/modules/account/components/logout-button'

/** Sends everybody to where his work is. */
export default async function HomePage() {
  if ((await currentActor()) === null) redirect(await loginAddress())
  const home = await (await callApi()).session.home()
  if (home !== null) redirect(home)
  return (
    <main className="mx-auto mt-16 max-w-xl">
      <div className="card">
        <EmptyState
          title="还没有批次"
          action={
            <ApiProvider>
              <LogoutButton />
            </ApiProvider>
          }
        >
          人社厅建立批次后，这里就是您的工作台。开始时间以通知为准。
        </EmptyState>
      </div>
    </main>
  )
}
