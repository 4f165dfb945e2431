import { randomBytes } from 'node:crypto'
import { refuseArguments } from './process/command-arguments.mjs'

// npm run --silent secrets >> .env: new secrets for a production installation, each from 32 random bytes.
refuseArguments('npm run secrets')

const secret = () => randomBytes(32).toString('base64')
console.log(`NEXTAUTH_SECRET=${secret()}`)
console.log(`FIELD_ENCRYPTION_KEYS=${new Date().getFullYear()}:${secret()}`)
console.log(`LOOKUP_HMAC_KEY=${secret()}`)
