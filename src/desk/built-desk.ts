/** The desk in a built site, for the repository that src/site.ts names: its files below /admin/. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskHost } from '../schemas/site.ts';
import { isInstalled } from './decap.ts';
import { decapFiles, decapPath, deskTexts } from './desk-files.ts';
import { entryNames } from './entry-names.ts';

/** Said where the setting is on and the packages are not there. */
export const NOT_INSTALLED = {
  zh: 'src/site.ts 打开了 desk，但编辑台的程序没有装：请先运行 npm ci --ignore-scripts --prefix desk。',
  en: 'src/site.ts turns the desk on, and its packages are not installed: run npm ci --ignore-scripts --prefix desk first.',
};

/**
 * Lays the desk into a built site.
 * @param out the folder of the site
 * @param content the content folder, whose entries can be chosen
 * @returns false where its packages are not installed
 */
export async function layDesk(out: string, content: string, { options, ...host }: DeskHost): Promise<boolean> {
  if (!isInstalled()) return false;
  const folder = join(out, 'admin');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'decap'), { recursive: true });
  const { backend: name, ...rest } = host;
  const texts = await deskTexts({ name, ...rest, ...options }, false);
  const files = { ...texts, 'names.json': JSON.stringify(entryNames(content)) };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  for (const file of decapFiles()) copyFileSync(decapPath(file), join(folder, 'decap', file));
  return true;
}
