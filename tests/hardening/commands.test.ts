import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { resetDemo } from '../../dev/launch/reset-demo.mjs'
import { explainFault } from '../../dev/process/explain-fault.mjs'
import { freePort } from '../../dev/process/free-port.mjs'
import { takeLock } from '../../dev/process/lock-file.mjs'
import { projectRoot } from '../../dev/project-paths.mjs'

const newFolder = (name = 'jiancai-command-') => mkdtempSync(path.join(os.tmpdir(), name))

test.each([
  ['demo', '--rest', /不认识参数 --rest.*--reset/],
  ['dev', 'x', /不认识参数 x.*不带参数/],
  ['check', '--fix', /不认识参数 --fix/],
  ['migrate', 'now', /不认识参数 now/],
])('npm run %s %s is refused, and what there is instead is named', async (command, argument, words) => {
  const { code, output } = await run(command, [argument])
  expect(output).toMatch(words)
  expectOneSentence(output, code)
})

test('a busy port is named, with who has it and how to take another', async () => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { code, output } = await run('demo', [], { PORT: String(port), DATA_DIR: newFolder() })
  server.close()
  expect(output).toMatch(new RegExp(`端口 ${port} 已被其他程序占用（进程 ${process.pid}.*换一个端口，例如：PORT=\\d+`))
  expectOneSentence(output, code)
})

test.each([
  [
    'a data folder under a file',
    { DATA_DIR: path.join(projectRoot, 'package.json', 'data') },
    /不能用：路径上有一个文件/,
  ],
  ['a port that is none', { PORT: 'abc' }, /PORT=abc 不是端口号/],
  ['the same port twice', { PORT: '4567', PLATFORM_PORT: '4567' }, /不能用同一个端口/],
])('%s is refused before anything is built', async (_case, settings, words) => {
  const { code, output } = await run('demo', [], { DATA_DIR: newFolder(), ...settings })
  expect(output).toMatch(words)
  expectOneSentence(output, code)
})

test('two demos on one folder: the second is told which process has it, also with --reset', async () => {
  const folder = newFolder()
  takeLock(path.join(folder, 'launcher.pid'))
  for (const flags of [[], ['--reset']]) {
    const { code, output } = await run('demo', flags, { DATA_DIR: folder })
    expect(output).toContain(`正由另一个演示使用（进程 ${process.pid}）`)
    expectOneSentence(output, code)
  }
})

test('a lock of a process that is gone, or whose number is now another’s, holds nobody up', () => {
  const file = path.join(newFolder(), 'launcher.pid')
  for (const stale of ['999999999 1', `${process.ppid} 1`, '', 'nonsense']) {
    writeFileSync(file, stale)
    expect(takeLock(file)).toHaveProperty('release')
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  }
})

test('--reset deletes a demo and nothing else, and says what', async () => {
  const folder = newFolder('jiancai 演示 ')
  for (const name of ['postgres', 'files', 'logs']) mkdirSync(path.join(folder, name))
  writeFileSync(path.join(folder, 'demo-secrets.json'), JSON.stringify({ NEXTAUTH_SECRET: 'demo-x' }))
  writeFileSync(path.join(folder, 'mine.txt'), 'mine')
  const said: string[] = []
  await resetDemo({ dataDir: folder, databaseUrl: undefined, say: (sentence: string) => said.push(sentence) })
  expect(readdirSync(folder)).toEqual(['mine.txt'])
  expect(said.join()).toMatch(/已删除演示数据.*demo-secrets\.json、files、logs、postgres/)
})

test('--reset leaves a database alone that is not the demo’s own', async () => {
  const folder = newFolder()
  mkdirSync(path.join(folder, 'files'))
  const reset = resetDemo({ dataDir: folder, databaseUrl: 'postgresql://elsewhere/x', say: () => undefined })
  await expect(reset).rejects.toThrow('不删除 DATABASE_URL 指定的数据库')
  expect(readdirSync(folder)).toEqual(['files'])
})

test('--reset leaves a folder alone that is not a demo’s', async () => {
  const folder = newFolder()
  mkdirSync(path.join(folder, 'files'))
  writeFileSync(path.join(folder, 'mine.txt'), 'mine')
  await expect(resetDemo({ dataDir: folder, databaseUrl: undefined, say: () => undefined })).rejects.toThrow(
    '不是演示的数据文件夹',
  )
  expect(readdirSync(folder).sort()).toEqual(['files', 'mine.txt'])
})

test.each([
  ['nobody listening', 'postgresql://a:geheim@127.0.0.1:1/x', /那里没有数据库在应答/],
  ['an unknown host', 'postgresql://a:geheim@nowhere.invalid/x', /找不到那台主机|查不到那台主机/],
  ['no address of PostgreSQL', 'http://a:geheim@x', /不是 PostgreSQL 的地址/],
])('DATABASE_URL with %s: one sentence, without the password', async (_case, url, words) => {
  const { code, output } = await run('migrate', [], { DATABASE_URL: url })
  expect(output).toMatch(words)
  expect(output).not.toContain('geheim')
  expectOneSentence(output, code)
})

test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EMFILE', 'ENOMEM', 'ENOENT'])(
  'a fault of the system, %s, is told in words',
  (code) => {
    const words = explainFault(Object.assign(new Error(`${code}: no words`), { code, path: '/some/file' }))
    expect(words).not.toContain('no words')
    expect(words).toMatch(/请.*。$/)
  },
)

test('what nobody foresaw is told without its stack, which is kept in a file', () => {
  const words = explainFault(new TypeError('x is not a function'))
  expect(words).toContain('没有预料到的问题')
  expect(words).not.toMatch(/\n\s+at /)
  expect(existsSync(path.join(projectRoot, '.build', 'last-fault.log'))).toBe(true)
})

test('an old Node can read the first file of every command, and says that it is too old', () => {
  const file = path.join(projectRoot, 'dev', 'run.cjs')
  expect(readFileSync(file, 'utf8')).not.toMatch(/=>|`|\b(const|let|async|await|class)\b|\?\.|\?\?/)
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '10.24.1' }); require(${JSON.stringify(file)})`
  const { status, stderr } = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' })
  expect(stderr).toContain('需要 Node.js 20.19 或更新的版本，当前是 10.24.1')
  expect(status).toBe(1)
})

test('what a command runs ends with it, even when it is killed', async () => {
  const children = path.join(projectRoot, 'dev', 'process', 'children.mjs')
  const port = await freePort()
  const long = `require('net').createServer().listen(${port}, () => console.error('listening'))`
  const program = `import(${JSON.stringify(children)}).then((m) => m.runToEnd(process.execPath, ['-e', ${JSON.stringify(long)}]))`
  const launcher = spawn(process.execPath, ['-e', program], { stdio: 'ignore' })
  await until(async () => (await portIsTaken(port)) === true)
  launcher.kill('SIGKILL')
  await until(async () => (await portIsTaken(port)) === false)
})

test('npm run check:data looks at the installation whose settings stand in .env, as npm start does', async () => {
  const settings = path.join(projectRoot, '.env')
  expect(existsSync(settings)).toBe(false)
  writeFileSync(settings, 'DATABASE_URL=postgresql://nobody@127.0.0.1:1/none\nAPP_MODE=staging\n')
  try {
    // The name may not be given as empty: the environment goes before the file.
    const { DATABASE_URL: _none, APP_MODE: _mode, ...rest } = process.env
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(projectRoot, 'dev', 'run.cjs'), 'check-data'],
      { env: { ...rest, DATA_DIR: newFolder() }, encoding: 'utf8' },
    )
    expect(stdout + stderr).toContain('APP_MODE：应为')
    expect(stdout + stderr).not.toContain('没有演示数据')
    expect(status).not.toBe(0)
  } finally {
    rmSync(settings)
  }
})

async function run(command: string, flags: string[], settings: Record<string, string> = {}) {
  const port = await freePort()
  const child = spawn(process.execPath, [path.join(projectRoot, 'dev', 'run.cjs'), command, ...flags], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      PORT: String(port),
      PLATFORM_PORT: String(await freePort(port)),
      ...settings,
    },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [code] = (await once(child, 'close')) as [number]
  return { code, output: Buffer.concat(chunks).toString().trim() }
}

function expectOneSentence(output: string, code: number): void {
  expect(output.split('\n')).toHaveLength(1)
  expect(output).not.toMatch(/Error|\bat \S+:\d+/)
  expect(code).toBe(1)
}

async function portIsTaken(port: number): Promise<boolean> {
  const server = createServer()
  const isTaken = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(true))
    server.listen(port, () => resolve(false))
  })
  if (!isTaken) await new Promise((resolve) => server.close(resolve))
  return isTaken
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50))
}
