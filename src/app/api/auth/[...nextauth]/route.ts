import type { NextRequest } from 'next/server'
import { answerLogin, type LoginRoute } from '@/api/login/answer-login'
import { refuseTooMany } from '@/server/request-limits'
import { refuseInMaintenance } from '../../files/file-refusal'

async function answer(request: NextRequest, route: LoginRoute): Promise<Response> {
  return refuseTooMany('auth/[...nextauth]', request) ?? refuseInMaintenance() ?? answerLogin(request, route)
}

export { answer as GET, answer as POST }
