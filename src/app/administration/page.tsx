import { redirect } from 'next/navigation'
import { administrationHomes } from '@/api/administration-homes'
import { requireAdministrator } from '@/api/server'

/** Each administrator begins with his own work. */
export default async function AdministrationPage() {
  const { role } = await requireAdministrator()
  redirect(administrationHomes[role])
}
