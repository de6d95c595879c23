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
 * @param now a release for a later time is a look ahead: it is written down nowhere, so that no later one, which is for
 *   its own time, shows what still waits
 * @returns whether it is served now, and written down
 */
export async function publish(at: string, { ifDue, now }: { ifDue: boolean; now: Date }): Promise<boolean> {
  if (ifDue && !isDue(await checkFolder())) {
    console.log('没有到时的稿件，什么也没有做。 / No story is due: nothing was done.');
    return true;
  }
  if (!(await runBuild())) return false;
  if (new Date(at) > now) {
    console.log(
      `发布时刻 ${at} 还没有到：这是提前看的网站，里面有那时才公开的稿件，published.yaml 和 anchors.yaml 没有改动。到时请再发布一次。 / ${at} is still to come: this is a look ahead, with what is public only then, and published.yaml and anchors.yaml are as they were. Release again at that time.`,
    );
    return true;
  }
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
