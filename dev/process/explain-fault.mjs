import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildFolder } from '../project-paths.mjs'

/**
 * What went wrong, why and what to do, for the person at the terminal. The stack of what nobody foresaw is kept in a
 * file.
 *
 * @param {unknown} error
 * @returns {string} Chinese
 */
export function explainFault(error) {
  if (!(error instanceof Error)) return String(error)
  if (isDiskFull(error)) return `磁盘已满，${placeOf(error)}写不进去。请清出至少 1 GB 空间，然后再试；已有的数据都在。`
  const sentence = sentences[error.code]?.(error)
  if (sentence !== undefined) return sentence
  // Our own errors are written for people already; those of libraries are not Chinese.
  if (error.code === undefined && /\p{Script=Han}/u.test(error.message)) return error.message
  return `出了没有预料到的问题：${firstLine(error.message)}。${keepStack(error)}请再试一次；仍不行时，请把以上内容发给技术支持。`
}

const sentences = {
  EROFS: (error) => `${placeOf(error)}在只读的磁盘上，写不进去。请换到可以写的磁盘，然后再试。`,
  EACCES: (error) => `没有权限读写${placeOf(error)}。请让当前用户能读写它，或换到自己的文件夹，然后再试。`,
  EPERM: (error) => `没有权限读写${placeOf(error)}。请让当前用户能读写它，或换到自己的文件夹，然后再试。`,
  ENOTDIR: (error) => `${placeOf(error)}的路径上有一个文件，不是文件夹。请换一个文件夹，然后再试。`,
  EEXIST: (error) => `${placeOf(error)}已存在，而且不是所需要的文件或文件夹。请移走它，然后再试。`,
  EISDIR: (error) => `${placeOf(error)}应为文件，却是文件夹。请移走它，然后再试。`,
  EMFILE: () => '打开的文件太多，系统不允许再打开。请关闭一些程序，或提高上限（ulimit -n 4096），然后再试。',
  ENFILE: () => '打开的文件太多，系统不允许再打开。请关闭一些程序，然后再试。',
  ENOMEM: () => '内存不足，没有办成。请关闭一些程序，然后再试。',
  ENOENT: (error) => `找不到${placeOf(error)}，文件不完整。请重新取得源码，或删除 .build 文件夹，然后再试。`,
  ERR_MODULE_NOT_FOUND: (error) =>
    `依赖不完整（${firstLine(error.message).slice(0, 120)}）。请删除 node_modules 文件夹，然后再试。`,
}

function isDiskFull(error) {
  return ['ENOSPC', 'EDQUOT'].includes(error.code) || /ENOSPC|No space left on device/.test(error.message)
}

function placeOf({ path: place, dest }) {
  const named = dest ?? place
  return named === undefined ? '所需的文件' : ` ${named} `
}

function firstLine(text) {
  return text.split('\n')[0].replace(/[。.]$/, '')
}

function keepStack(error) {
  const file = path.join(buildFolder, 'last-fault.log')
  try {
    mkdirSync(buildFolder, { recursive: true })
    writeFileSync(file, `${new Date().toISOString()}\n${error.stack}\n`)
    return `详情在 ${file}。`
  } catch {
    return ''
  }
}
