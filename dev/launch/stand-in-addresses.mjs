/**
 * Where the stand-in platform is asked, for either kind (PLATFORM_KIND), unless the environment says otherwise.
 *
 * @param {string} issuer its address
 * @returns {Record<string, string>} as environment variables
 */
export function standInAddresses(issuer) {
  return {
    PLATFORM_ISSUER: issuer,
    PLATFORM_AUTHORIZE_URL: process.env.PLATFORM_AUTHORIZE_URL || `${issuer}/ticket/authorize`,
    PLATFORM_VALIDATE_URL: process.env.PLATFORM_VALIDATE_URL || `${issuer}/ticket/validate`,
  }
}
