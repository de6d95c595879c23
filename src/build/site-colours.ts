/** A site's own colours, in its style sheets: `site(paper)` is what src/site.ts says, in light or in dark. */
import type { Plugin } from 'postcss';
import { site } from '../site.ts';

const { light, dark, seal } = site.colours;
const COLOURS: Record<'light' | 'dark', Record<string, string>> = {
  light: { ...light, seal: seal.ground, 'seal-ink': seal.ink },
  dark,
};

const USE = /^site\(([a-z-]+)\)$/;

export const siteColours: Plugin = {
  postcssPlugin: 'site-colours',
  // Before other plugins copy what stands under the dark theme.
  Once: (root) => {
    root.walkDecls((declaration) => {
      const name = USE.exec(declaration.value)?.[1];
      if (name === undefined) return;
      const around = declaration.parent?.parent;
      const isDark = around?.type === 'atrule' && 'params' in around && /scheme: dark/.test(String(around.params));
      const colour = COLOURS[isDark ? 'dark' : 'light'][name];
      if (colour === undefined) throw declaration.error(`src/site.ts has no colour ${name}`);
      declaration.value = colour;
    });
  },
};
