/** A browser of today made to lack what Chrome 80 and Safari 13 lack: rules and declarations they skip, methods. */
import type { Page } from 'playwright';
import postcss from 'postcss';

/** A rule with one of these in its selector is skipped whole. */
const SELECTORS = /:(?:is|has|where|focus-visible|target-text)\b|:not\([^)]*,|::(?:details-content|highlight)/;
/** Declarations that mean nothing to them. */
const PROPERTIES =
  /^(?:inset|(?:margin|padding|border|inset|overflow|scroll-margin|scroll-padding)-(?:block|inline)|aspect-ratio|text-wrap|accent-color)/;
const VALUES = /\b\d+(?:s|d|l)v[hw]\b|\b(?:light-dark|color-mix)\(/;
const AT_RULES = /^(?:layer|container|supports|starting-style|property)$/;

/** What is left of a style sheet. */
function asIn2020(css: string): string {
  const root = postcss.parse(css);
  root.walkAtRules(AT_RULES, (rule) => {
    rule.remove();
  });
  root.walkAtRules('media', (rule) => {
    if (/[<>]/.test(rule.params)) rule.remove();
  });
  root.walkRules((rule) => {
    const isNested = rule.parent?.type === 'rule';
    if (isNested || SELECTORS.test(rule.selector)) rule.remove();
  });
  root.walkDecls((declaration) => {
    // Gaps of grids are old; those of rows are not.
    const isRow = declaration.prop === 'gap' && /flex/.test(String(declaration.parent));
    if (isRow || PROPERTIES.test(declaration.prop) || VALUES.test(declaration.value)) declaration.remove();
  });
  return root.toString();
}

/** Makes a page's browser an old one, before it opens anything. */
export async function ageBrowser(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const lost: [object, string[]][] = [
      [window, ['CSSLayerBlockRule', 'structuredClone', 'Highlight']],
      [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced']],
      [String.prototype, ['at', 'replaceAll', 'isWellFormed']],
      [Object, ['hasOwn', 'groupBy']],
      [Promise, ['any', 'withResolvers']],
      [Element.prototype, ['replaceChildren']],
      [crypto, ['randomUUID']],
    ];
    for (const [owner, names] of lost) for (const name of names) Reflect.deleteProperty(owner, name);
  });
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: asIn2020(await response.text()) });
  });
}
