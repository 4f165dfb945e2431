/**
 * Reads the arguments of a command.
 *
 * @param {string} command as people type it
 * @param {Record<string, string>} known flag → what it does
 * @param {string[]} [given]
 * @returns {Set<string>} the flags that are given
 * @throws Error naming what is unknown and what there is
 */
export function readFlags(command, known, given = process.argv.slice(2)) {
  const unknown = given.find((argument) => !Object.hasOwn(known, argument))
  if (unknown === undefined) return new Set(given)
  const choices = Object.entries(known).map(([flag, meaning]) => `${command} -- ${flag}（${meaning}）`)
  const way = choices.length === 0 ? '它不带参数' : `可用的有：${choices.join('；')}`
  throw new Error(`${command} 不认识参数 ${unknown}，所以没有执行。${way}。`)
}

/** For a command that takes none. @param {string} command as people type it */
export function refuseArguments(command) {
  readFlags(command, {})
}
