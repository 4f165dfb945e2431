/** What can go wrong with a platform; the stand-in does it on request, for as long as it is asked to. */
export const faultNames = ['none', 'unreachable', 'slow', 'incomplete']

/** Server-to-server addresses: the pages for people go on working, so that the fault can be ended. */
const machinePaths = /^\/(\.well-known\/|token|me$|jwks)/

export function createFaults() {
  return {
    current: 'none',
    /** Does the harm. @returns whether the request is thereby done with */
    strike(request) {
      const { pathname } = new URL(request.url, 'http://stand-in')
      if (!machinePaths.test(pathname)) return false
      if (this.current === 'unreachable') request.socket.destroy()
      // Slow: never answered; who asked gives up by himself.
      return this.current === 'unreachable' || this.current === 'slow'
    },
    /** The claims as they leave the house. */
    distort(claims) {
      if (this.current !== 'incomplete') return claims
      const { sub } = claims
      return { sub }
    },
  }
}
