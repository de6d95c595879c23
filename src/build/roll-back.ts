/** Takes a release back: the site that was served before it is served again, as it was. */
import { folders } from '../disk/build-folders.ts';
import { LOCK_TAKEN, takeLock } from './lock.ts';
import { Refusal, refusal } from './refusal.ts';
import { swapBack } from './swap-into-place.ts';

/**
 * Puts the former site of `folders.dist` back, and says what that means.
 * @throws a `Refusal` where another build is running, or no former site is kept whole
 */
export async function rollBack(): Promise<void> {
  const { dist } = folders;
  const release = await takeLock(process.cwd());
  if (release === undefined) throw new Refusal(LOCK_TAKEN);
  try {
    if (!swapBack(dist)) {
      throw refusal(
        `${dist} 旁边没有完整的上一版：只发布过一次，或者上一次发布中途断了。网站没有变动。要回到以前的内容，请用 git 取回那时的 src/content，再运行 npm run publish。`,
        `There is no former site whole beside ${dist}: it was published only once, or the last release broke off. The site is as it was. To go back to earlier content, restore that src/content with git and run npm run publish.`,
      );
    }
  } finally {
    release();
  }
  console.log(
    `已换回上一版：${dist} 里又是上次发布之前的网站。换下的一版留在旁边，再运行一次就换回来。published.yaml 和 anchors.yaml 没有改：其中的网址和段落编号，下次发布还要有。 / Rolled back: ${dist} holds the site from before the last release again. The one that it replaced is kept beside it: run this once more to put that back. published.yaml and anchors.yaml stay as they are: the next release must still have their addresses and paragraph numbers.`,
  );
}
