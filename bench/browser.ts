/** A real browser: the one that Playwright installed, else the system's Chromium. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';

/** The shell without windows takes half the time of the whole browser for the same pages. */
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Nothing but the site is to be asked for anything, and a container's root may run it. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const MISSING = `没有找到浏览器：测试要用 Chromium。装法：npx playwright install chromium（或用系统的软件包），也可用 CHROMIUM_PATH 指明它在哪里。
No browser found: the tests need Chromium. Get it by npx playwright install chromium (or as a package of the system), or name it in CHROMIUM_PATH.`;

/**
 * Where the browser is.
 * @throws where there is none, with the ways to get one
 */
export function browserPath(): string {
  const named = process.env['CHROMIUM_PATH'];
  const found = [named, chromium.executablePath(), ...SYSTEM].find((path) => path !== undefined && existsSync(path));
  if (found === undefined || (named !== undefined && found !== named)) throw new Error(MISSING);
  return found;
}

/**
 * Starts the browser.
 * @throws where there is none
 */
export async function launch(): Promise<Browser> {
  const path = browserPath();
  // Playwright knows best how to start its own.
  const isOwn = path === chromium.executablePath();
  return chromium.launch({ args: QUIET, ...(isOwn ? {} : { executablePath: path }) });
}

/** A page of its own, closed afterwards; without a service worker, which would fetch on behind it, unless it is allowed. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What a browser objects to on the pages it opens: policy violations, errors in the console, failed requests. */
export async function objections(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.exposeBinding('reportViolation', (_source, text: string) => void found.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => found.push(`request: ${request.url()} ${request.failure()?.errorText}`));
  return found;
}
