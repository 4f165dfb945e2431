import path from 'node:path'

/** The settings of the stand-in platform, from the environment that the launcher gives it. */
export function readSettings(source = process.env) {
  const port = Number(source.PLATFORM_PORT ?? 4000)
  return {
    port,
    issuer: (source.PLATFORM_ISSUER ?? `http://localhost:${port}`).replace(/\/$/, ''),
    appUrl: (source.APP_URL ?? 'http://localhost:3000').replace(/\/$/, ''),
    appTitle: source.INSTALLATION_TITLE || '四川省学术和技术带头人及后备人选推荐系统',
    clientId: source.PLATFORM_CLIENT_ID ?? 'jiancai',
    clientSecret: source.PLATFORM_CLIENT_SECRET ?? 'demo-platform-secret',
    signing: source.PLATFORM_SIGNING || 'HMAC-SM3',
    signatureEncoding: source.PLATFORM_SIGNATURE_ENCODING || 'hex',
    /** Written by the demo data: [{name, idType, idNumber, mobile, note}]. */
    personsFile: source.PLATFORM_PERSONS || path.join(source.DATA_DIR || '.data', 'platform-persons.json'),
    qrSeconds: Number(source.PLATFORM_QR_SECONDS ?? 120),
  }
}
