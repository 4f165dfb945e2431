import TestSequencer from '@jest/test-sequencer'

/**
 * What takes longest begins first, so that at the end no core waits for one long journey. Jest itself orders by file
 * size where it has not run before, which says nothing here.
 */
export default class SlowestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a.path) - rank(b.path))
  }
}

const order = [
  /crawl.links/,
  /main-path-old/,
  /main-path/,
  /demo-data/,
  /crawl/,
  /journeys/,
  /hardening/,
  /integration/,
]

function rank(path) {
  const found = order.findIndex((pattern) => pattern.test(path))
  return found === -1 ? order.length : found
}
