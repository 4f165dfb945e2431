export { answerLogin as GET, answerLogin as POST } from '@/api/login/answer-login'
