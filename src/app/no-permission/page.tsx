import type { Metadata } from 'next'
import { ApiProvider } from '@/api/client'
import { currentActor } from '@/api/server'
import { ButtonLink } from '@/components/ui/button'
import { NoPermission } from '@/components/ui/no-permission'
import { LogoutButton } from '@/modules/account/components/logout-button'

export const metadata: Metadata = { title: '没有权限' }

export default async function NoPermissionPage() {
  const actor = await currentActor()
  return (
    <main className="mx-auto mt-16 max-w-xl">
      <h1 className="sr-only">没有权限</h1>
      <div className="card">
        <NoPermission
          what="这个页面不在您的办理范围内"
          whoCan={
            <>
              {actor && <p>您现在以{'unit' in actor ? `${actor.unit.name}经办人` : '申报人'}的身份登录。</p>}
              <p>申报人只能看自己的申报；单位经办人办理本单位和下级单位的申报；人社厅办理全省的申报。</p>
              <p>如应由您办理，请联系本单位经办人或上级单位。</p>
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
      </div>
    </main>
  )
}
