/** A release: builds the site for a time, puts it where it is served, and writes down what can be cited from now on. */
import { join } from 'node:path';
import { checkFolder } from '../loaders/check-folder.ts';
import { folders } from '../disk/build-folders.ts';
import { withdrawalOf } from '../lib/withdrawal.ts';
import { verifyFolder } from '../verify/verify-folder.ts';
import { runBuild } from './build.ts';
import { isDue } from './due.ts';
import { keptAddresses, recordAddresses, recordAnchors, recordTime } from './record-release.ts';
import { dayOf } from './release-arguments.ts';

/**
 * Publishes the site of this folder into `folders.dist`, for the time in `XINGLIN_RELEASE`.
 * @param at that time, ISO 8601 with an offset
 * @param ifDue whether nothing is to be done where no story has waited for that time
 * @returns whether it is served now, and written down
 */
export async function publish(at: string, { ifDue }: { ifDue: boolean }): Promise<boolean> {
  if (ifDue && !isDue(await checkFolder())) {
    console.log('没有到时的稿件，什么也没有做。 / No story is due: nothing was done.');
    return true;
  }
  if (!(await runBuild())) return false;
  const [{ pages }, { stories }] = await Promise.all([verifyFolder(folders.dist), checkFolder()]);
  const shown = stories.filter(({ released, record }) => released && !withdrawalOf(record));
  const list = join(folders.content, 'published.yaml');
  const addresses = recordAddresses(list, keptAddresses(pages), dayOf(at));
  recordTime(
    list,
    at,
    shown.flatMap(({ record }) => record.publishAt ?? []),
  );
  const numbered = recordAnchors(join(folders.content, 'anchors.yaml'), shown);
  console.log(
    `发布时刻 ${at}。published.yaml 新记 ${addresses} 个网址，anchors.yaml 更新 ${numbered} 篇稿件：请提交这两个文件。 / Released for ${at}. published.yaml has ${addresses} new addresses, anchors.yaml ${numbered} changed stories: commit both files.`,
  );
  return true;
}
