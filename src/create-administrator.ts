import { randomUUID } from 'node:crypto'
import { env } from '@/env'
import { DomainError } from '@/lib/domain-error'
import { administratorFields, type AdministratorFields } from '@/modules/unit/administrator-schema'
import { assertNoAdministrator, createFirstAdministrator } from '@/modules/unit/services/create-first-administrator'
import { clock } from '@/server/clock'
import { connectDatabase } from '@/server/db'
import { refuseDemoData } from '@/server/demo-data'
import { ask, closeQuestions } from './terminal/ask'

const questions: { field: keyof AdministratorFields; flag: string; words: string; isSecret?: boolean }[] = [
  { field: 'unitName', flag: '--unit', words: '单位名称（如 四川省人力资源和社会保障厅）' },
  { field: 'name', flag: '--name', words: '经办人姓名' },
  { field: 'idNumber', flag: '--id-number', words: '居民身份证号码（输入时不显示）', isSecret: true },
  { field: 'mobile', flag: '--mobile', words: '手机号' },
]

/** npm run admin:create: provincial HR and its first officer, who opens all other accounts. */
async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2))
  env()
  const db = connectDatabase(env().databaseUrl, { poolSize: 1 })
  try {
    await refuseDemoData(db)
    await assertNoAdministrator(db)
    const fields = administratorFields.parse(await complete(given))
    await createFirstAdministrator(db, fields, { now: clock.now(), requestId: randomUUID() })
    console.log(
      `已创建 ${fields.unitName} 和经办人 ${fields.name}。请他在登录页用公共服务平台扫码登录，再开设其他账户。`,
    )
  } finally {
    closeQuestions()
    await db.$disconnect()
  }
}

/** @returns field → what was typed, for the flags that are given */
function readArguments(given: string[]): Partial<Record<keyof AdministratorFields, string>> {
  const found: Partial<Record<keyof AdministratorFields, string>> = {}
  for (let index = 0; index < given.length; index += 2) {
    const question = questions.find(({ flag }) => flag === given[index])
    const value = given[index + 1]
    if (question === undefined || value === undefined) {
      throw new Error(
        `npm run admin:create 看不懂参数${question === undefined ? '' : `（${question.flag} 后面缺少内容）`}，所以什么也没有创建。用法：npm run admin:create，逐项回答；或 npm run admin:create -- ${questions.map(({ flag, words }) => `${flag} ${words.replace(/（.*/, '')}`).join(' ')}`,
      )
    }
    found[question.field] = value
  }
  return found
}

/** Asks for what is not given, again until it is right; what is given and wrong ends the command. */
async function complete(given: Partial<Record<keyof AdministratorFields, string>>): Promise<Record<string, string>> {
  const values: Record<string, string> = {}
  for (const { field, words, isSecret } of questions) {
    const shape = administratorFields.shape[field]
    const problem = (text: string) => shape.safeParse(text).error?.issues[0]?.message
    const argument = given[field]
    if (argument !== undefined) {
      const why = problem(argument)
      if (why !== undefined) throw new Error(`${why}什么也没有创建，请改正后再试。`)
      values[field] = argument
      continue
    }
    for (;;) {
      const answer = await ask(words, isSecret ?? false)
      const why = problem(answer)
      values[field] = answer
      if (why === undefined) break
      console.log(why)
    }
  }
  return values
}

main().catch((error: unknown) => {
  if (error instanceof DomainError) {
    const { what, why, next } = error.refusal
    console.error([what, why, next].join(' '))
  } else console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
