/**
 * `node scripts/cards.ts`: draws public/apple-touch-icon.png and the social cards. Run it after a change of the favicon
 * or of src/site.ts, and commit what it drew.
 */
import { launch } from '../bench/browser.ts';
import { drawCards } from '../src/build/share-cards.ts';

const browser = await launch();
try {
  console.log((await drawCards(await browser.newPage({ colorScheme: 'light' }))).join('\n'));
} finally {
  await browser.close();
}
