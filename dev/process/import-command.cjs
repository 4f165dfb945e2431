'use strict'

// Apart from run.cjs, because an old Node cannot even read `import()`. Whatever goes wrong in a command ends here, as
// words and not as a stack.
const [name] = process.argv.splice(2, 1)

process.on('uncaughtException', fail)
// A closed terminal takes no more words; the command then still has to clear up.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)
if (process.env.npm_lifecycle_event) endWithParent()
import(`../${name}.mjs`).catch(fail)

/** A signal to npm ends npm and the shell between us, which passes nothing on. */
function endWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 300)
  watch.unref()
}

function fail(error) {
  import('./explain-fault.mjs').then(({ explainFault }) => {
    console.error(`\n${explainFault(error)}`)
    process.exit(1)
  })
}
