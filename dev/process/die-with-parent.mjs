// Loaded into every child before its own code. A launcher that was killed cannot stop its children, but its end of the
// channel closes.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 10_000).unref()
})
