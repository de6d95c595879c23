/** Gaps of rows, which browsers of early 2020 skip (those of grids they know), as margins of what stands in the rows. */
import postcss, { type Plugin, type Rule } from 'postcss';

/** What a rule sets last. */
function valueIn(rule: Rule, property: RegExp): string | undefined {
  let value: string | undefined;
  rule.walkDecls(property, (declaration) => {
    value = declaration.value;
  });
  return value;
}

/** Rows by selector: whether they wrap. A later rule for them may change the gap alone. */
type Rows = Map<string, boolean>;

/** Whether a rule is for rows, and they wrap; undefined where it is for none. */
function wrapsIn(rule: Rule, rows: Rows): boolean | undefined {
  const display = valueIn(rule, /^display$/);
  if (display === undefined) {
    const known = [...rows.keys()].find((row) => rule.selectors.some((selector) => selector.endsWith(row)));
    return known === undefined ? undefined : rows.get(known);
  }
  if (!/flex$/.test(display)) return undefined;
  const wraps = /\bwrap/.test(valueIn(rule, /^flex-(?:wrap|flow)$/) ?? '');
  for (const selector of rule.selectors) rows.set(selector, wraps);
  return wraps;
}

function replaceGap(rule: Rule, wraps: boolean): void {
  const gap = valueIn(rule, /^gap$/);
  const [row = '0', column = row] = gap === undefined ? [] : postcss.list.space(gap);
  const between = valueIn(rule, /^column-gap$/) ?? (gap === undefined ? undefined : column);
  if (between === undefined) return;
  rule.walkDecls(/^(?:column-)?gap$/, (declaration) => {
    declaration.remove();
  });
  const margin = (of: string, prop: string, value: string) => {
    const selector = rule.selectors.map((one) => `${one} > ${of}`).join(', ');
    rule.after(postcss.rule({ selector, nodes: [postcss.decl({ prop, value })] }));
  };
  margin(':not(:last-child)', 'margin-inline-end', between);
  if (wraps && row !== '0') margin('*', 'margin-block-end', row);
}

export const gapsAsMargins: Plugin = {
  postcssPlugin: 'gaps-as-margins',
  Once(root) {
    const rows: Rows = new Map();
    const found: [Rule, boolean][] = [];
    root.walkRules((rule) => {
      const wraps = rule.selector.includes('::') ? undefined : wrapsIn(rule, rows);
      if (wraps !== undefined) found.push([rule, wraps]);
    });
    for (const [rule, wraps] of found) replaceGap(rule, wraps);
  },
};
