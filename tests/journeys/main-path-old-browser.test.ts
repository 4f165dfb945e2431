import { afterAll, test } from '@jest/globals'
import { startApp } from '../support/app-server'
import { openOldBrowser } from '../support/browser'
import { walkMainPath } from './steps/main-path'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openOldBrowser(app.url, app.platformUrl)
afterAll(browser.close)

// The same way as main-path.test.ts with fewer rows; what a slow processor does to typing: slow-computer.test.ts.
test('the browser of Windows 7 goes the whole way, too', () =>
  browser.journey('main path in an old browser', (newPage) => walkMainPath(newPage, app, 2)))
