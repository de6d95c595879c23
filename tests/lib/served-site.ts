/** The built site, served to a browser while a file's tests run. */
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { launch, withPage } from '../../bench/browser.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { serve } from '../../src/serve/server.ts';

export interface ServedSite {
  /** Its address, without a slash at its end; known once the tests run. */
  readonly url: string;
  /** Opens a page of its own, closed afterwards. */
  withPage: <T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>) => Promise<T>;
}

/** @param folderOf where the built site lies; asked when the tests begin */
export function servedSite(folderOf: () => string = () => folders.dist): ServedSite {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    browser = await launch();
    server = await serve(folderOf());
  });
  after(() => Promise.all([browser.close(), server.close()]));
  return {
    get url() {
      return server.url;
    },
    withPage: (options, use) => withPage(browser, options, use),
  };
}
