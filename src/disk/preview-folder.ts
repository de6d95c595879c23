/** Which folders hold a preview: none may be served in the place of a release. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PREVIEW_FILE } from '../lib/preview.ts';

export const isPreviewFolder = (folder: string): boolean => existsSync(join(folder, PREVIEW_FILE));
