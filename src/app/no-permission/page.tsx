import type { Metadata } from 'next'
import { ApiProvider } from '@/api/client'
import { currentActor, ownAccounts } from '@/api/server'
import { ButtonLink } from '@/components/ui/button'
import { NoPermission } from '@/components/ui/no-permission'
import type { PersonActor } from '@/modules/account/actor'
import { AccountList } from '@/modules/account/components/account-list'
import { roleLabels } from '@/modules/account/components/account-words'
import { LogoutButton } from '@/modules/account/components/logout-button'
import { isOwnPage } from '@/modules/account/rules/account-area'
import { safeNextPath } from '@/modules/account/rules/safe-next'
import { clock } from '@/server/clock'

export const metadata: Metadata = { title: '没有权限' }

interface NoPermissionPageProps {
  searchParams: Promise<Record<string, unknown>>
}

/** For a page of another unit or role: whose it is, and the accounts that one has. */
export default async function NoPermissionPage({ searchParams }: NoPermissionPageProps) {
  const { from } = await searchParams
  const wanted = safeNextPath(typeof from === 'string' ? from : null)
  const [actor, accounts] = await Promise.all([currentActor(), ownAccounts()])
  const fitting = accounts.filter((account) => wanted !== null && isOwnPage(account, wanted))
  const offered = fitting.length > 0 ? fitting : accounts
  return (
    <main className="mx-auto mt-16 max-w-xl">
      <h1 className="sr-only">没有权限</h1>
      <div className="card">
        <NoPermission
          what={fitting.length > 0 ? '这个页面要用您的另一个身份打开' : '这个页面不在您的办理范围内'}
          whoCan={
            <>
              {actor && <p>您现在以{identityOf(actor)}的身份登录。</p>}
              <p>
                申报人只能看自己的申报；单位经办人办理本单位和下级单位的申报；人社厅办理全省的申报。系统、安全、审计管理员各有自己的页面，不办理也不查看申报。
              </p>
              {fitting.length === 0 && <p>如应由您办理，请联系本单位经办人或上级单位。</p>}
            </>
          }
          action={
            <div className="mt-2 flex items-center gap-2">
              <ButtonLink href="/" variant="primary">
                回到我的首页
              </ButtonLink>
              {actor && (
                <ApiProvider>
                  <LogoutButton />
                </ApiProvider>
              )}
            </div>
          }
        />
        {(accounts.length > 1 || fitting.length > 0) && (
          <section className="border-t border-line-2 px-6 py-5">
            <h2 className="mb-3 font-bold">{fitting.length > 0 ? '换一个身份打开' : '您的账户'}</h2>
            <ApiProvider>
              <AccountList
                accounts={offered.map((account) => ({
                  ...account,
                  ...(fitting.includes(account) && wanted !== null && { goTo: wanted }),
                }))}
                now={clock.now()}
              />
            </ApiProvider>
          </section>
        )}
      </div>
    </main>
  )
}

function identityOf(actor: PersonActor): string {
  if (!('unit' in actor)) return '申报人'
  return actor.role === 'OPERATOR' || actor.role === 'PROVINCIAL_HR'
    ? `${actor.unit.name}经办人`
    : `${actor.unit.name}${roleLabels[actor.role]}`
}
