import { afterAll, test } from '@jest/globals'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { walkMainPath } from './steps/main-path'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

test('an empty form goes through four levels to approval and out comes the printed form', () =>
  browser.journey('main path', (newPage) => walkMainPath(newPage, app, 10)))
