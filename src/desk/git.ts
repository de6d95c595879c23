/** Git, as a program: what it says, or why it did not. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who makes the desk's commits where git does not know who sits here. */
const NOBODY = { name: '编辑台', email: 'desk@localhost' };

/**
 * Runs git in a folder.
 * @throws with its own words where it fails
 */
export async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}

/** Whether git answers a question with yes. */
export const gitSays = (folder: string, ...args: string[]): Promise<boolean> =>
  git(folder, ...args).then(
    () => true,
    () => false,
  );

/** Names of files as they are: Decap's server takes those that git writes in quotes and numbers for other files. */
const PLAIN_NAMES = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.quotePath', GIT_CONFIG_VALUE_0: 'false' };

/** The environment in which Decap's server reads names in Chinese, and commits can be made, whoever sits here. */
export async function deskEnvironment(folder: string): Promise<Record<string, string>> {
  const knows = (key: string) => gitSays(folder, 'config', key);
  const isKnown = (await knows('user.name')) && (await knows('user.email'));
  const { name, email } = NOBODY;
  return isKnown
    ? PLAIN_NAMES
    : {
        ...PLAIN_NAMES,
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
      };
}
