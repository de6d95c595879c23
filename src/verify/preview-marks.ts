/** A preview says so on every page and in a file of its own; a release holds nothing of one. */
import { PREVIEW_FILE } from '../lib/preview.ts';
import { type BuiltProblem, problem } from './built-problem.ts';
import type { BuiltSite } from './built-site.ts';

/** The one rule that a preview itself may not break. */
export const PREVIEW_RULE = 'preview';

/** Files that previews alone have, beside their mark. */
const IN_PREVIEWS = /^\/(?:preview\/|articles\/[^/]+\/wechat\.html$)/;

export function previews({ pages, files }: BuiltSite): BuiltProblem[] {
  if (files.has(`/${PREVIEW_FILE}`)) {
    return pages
      .filter(({ preview }) => !preview)
      .map(({ file }) =>
        problem(file, PREVIEW_RULE, '预览的页面没有注明是预览', 'A page of a preview does not say so'),
      );
  }
  const marked = pages.filter(({ preview }) => preview).map(({ file }) => file);
  const strays = [...files].filter((path) => IN_PREVIEWS.test(path)).map((path) => path.slice(1));
  return [...marked, ...strays].map((file) =>
    problem(file, PREVIEW_RULE, '正式网站里混进了预览的内容', 'A release holds something of a preview'),
  );
}
