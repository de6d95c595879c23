/**
 * Style sheets for browsers from before cascade layers (2022), which skip every rule in one, and from before media
 * queries with `<=`: beside each sheet one without them, `x.2020.css`. Others never ask for it, and pay nothing for it
 * (docs/browsers.md).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cascadeLayers from '@csstools/postcss-cascade-layers';
import isPseudoClass from '@csstools/postcss-is-pseudo-class';
import { Features, transform } from 'lightningcss';
import postcss, { type Plugin } from 'postcss';
import logical from 'postcss-logical';
import { writeWhole } from '../disk/files.ts';
import { gapsAsMargins } from './gaps-as-margins.ts';

/** Chrome 80 and Safari 13, as the compiler counts versions. */
const TARGETS = { chrome: 80 << 16, safari: 13 << 16 };

/** Rules that they skip whole: nothing stands for `:has` but what old-browsers.css says. */
const dropHas: Plugin = {
  postcssPlugin: 'drop-has',
  Rule: (rule) => {
    if (rule.selector.includes(':has(')) rule.remove();
  },
};

const compiler = postcss([dropHas, gapsAsMargins, isPseudoClass(), cascadeLayers(), logical()]);

/** What stands for rules that those browsers skip. */
const INSTEAD = new URL('../styles/old-browsers.css', import.meta.url);

/**
 * Writes them.
 * @param folder of the built site
 * @param files its files, relative; returns those that were added
 */
export async function writeOldBrowserStyles(folder: string, files: Iterable<string>): Promise<string[]> {
  const instead = readFileSync(INSTEAD, 'utf8');
  const sheets = [...files].filter((file) => file.endsWith('.css'));
  return Promise.all(
    sheets.map(async (file) => {
      const old = file.replace(/\.css$/, '.2020.css');
      const text = readFileSync(join(folder, file), 'utf8');
      const { css } = await compiler.process(`${text}${instead}`, { from: undefined });
      writeWhole(
        join(folder, old),
        transform({
          filename: old,
          code: Buffer.from(css),
          minify: true,
          targets: TARGETS,
          exclude: Features.LightDark,
        }).code.toString(),
      );
      return old;
    }),
  );
}
