/** A release: builds the site for a time, puts it where it is served, and writes down what can be cited from now on. */
import { join } from 'node:path';
import { checkFolder } from '../loaders/check-folder.ts';
import { folders } from '../disk/build-folders.ts';
import { withdrawalOf } from '../lib/withdrawal.ts';
import { verifyFolder } from '../verify/verify-folder.ts';
import { runBuild } from './build.ts';
import { keptAddresses, recordAddresses, recordAnchors } from './record-release.ts';
import { dayOf } from './release-arguments.ts';

/**
 * Publishes the site of this folder into `folders.dist`, for the time in `XINGLIN_RELEASE`.
 * @param at that time, ISO 8601 with an offset
 * @returns whether it is served now, and written down
 */
export async function publish(at: string): Promise<boolean> {
  if (!(await runBuild())) return false;
  const [{ pages }, { stories }] = await Promise.all([verifyFolder(folders.dist), checkFolder()]);
  const shown = stories.filter(({ released, record }) => released && !withdrawalOf(record));
  const addresses = recordAddresses(join(folders.content, 'published.yaml'), keptAddresses(pages), dayOf(at));
  const numbered = recordAnchors(join(folders.content, 'anchors.yaml'), shown);
  console.log(
    `发布时刻 ${at}。published.yaml 新记 ${addresses} 个网址，anchors.yaml 更新 ${numbered} 篇稿件：请提交这两个文件。 / Released for ${at}. published.yaml has ${addresses} new addresses, anchors.yaml ${numbered} changed stories: commit both files.`,
  );
  return true;
}
