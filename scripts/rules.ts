/** `npm run rules`: writes docs/rules.md and docs/rules.en.md from the table of rules. */
import { writeFileSync } from 'node:fs';
import { rulesPage } from '../src/check/rules-page.ts';

writeFileSync('docs/rules.md', rulesPage('zh'));
writeFileSync('docs/rules.en.md', rulesPage('en'));
