/** What is wrong with the name of a file that has no place in the content folder. */
import { PICTURE, RECORDING } from '../../lib/safe-addresses.ts';
import { isFolderName, isListName } from '../../schemas/collections.ts';
import { isId } from '../../schemas/common.ts';
import { type Finding, START } from '../problem.ts';
import { copiedFile } from '../rules/copied-file.ts';
import { nameNotComposed } from '../rules/name-not-composed.ts';
import { hiddenEnding } from '../rules/hidden-ending.ts';
import { mediaName } from '../rules/media-name.ts';
import { misplacedFile } from '../rules/misplaced-file.ts';
import { officeFile } from '../rules/office-file.ts';
import { pictureFormat } from '../rules/picture-format.ts';
import { storyName } from '../rules/story-name.ts';
import { temporaryFile } from '../rules/temporary-file.ts';
import { upperCaseEnding } from '../rules/upper-case-ending.ts';
import { plainId } from './field-values.ts';

/** Names of media are letters and digits of any script: no sign that means something in an address, on a disk or in a terminal. */
export const MEDIA_NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ()（）._-]*$/u;
const NO_MEDIA_SIGN = /[^\p{L}\p{N}\p{M} ()（）._-]|^[^\p{L}\p{N}]/gu;

const TEMPORARY = /^~\$|\.(?:tmp|bak|orig|sw[op])$|^\.~|~$/i;
/** As file managers name a copy, and services that keep folders alike on several machines a second version. */
const COPIED =
  /(?:[- ]*副本|[- ]+copy| ?\(\d+\)| ?（\d+）|(?<=\.(?:zh|en)) \d+)(?=\.|$)|冲突|conflicted copy|\.sync-conflict-/i;
const KNOWN_ENDING = /\.(?:mdx|yaml|jpe?g|png|webp|avif|mp3|m4a)$/i;
const PICTURES = /\.(heic|heif|jfif|gif|bmp|tiff?|svg|psd|raw|dng)$/i;
const DOCUMENTS = /\.(docx?|pdf|xlsx?|pptx?|wps|et|rtf|txt|ofd)$/i;
const TEXT = /\.(?:mdx?|markdown)$/i;

/** A name as it was meant: full-width letters and points are those of an English keyboard, `.ZH` and `.cn` are `.zh`. */
const meantName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/\s*\.\s*/g, '.')
    .replace(/\.(?:zh|cn)(?:[-_](?:cn|hans))?(?=\.[^.]*$)/i, '.zh')
    .replace(/\.en(?:[-_](?:us|gb))?(?=\.[^.]*$)/i, '.en')
    .replace(/\.[^.]*$/, (ending) => ending.toLowerCase());

/** As the name of a story’s file is to be. */
const STORY_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:zh|en)\.mdx$/;

/** The path of a folder or list as it is to be written; undefined where only a person can say what was meant. */
function meantPlace(path: string): string | undefined {
  const [folder = '', ...rest] = path.split('/');
  const written = folder.normalize('NFKC').trim().toLowerCase();
  if (rest.length === 0) {
    const list = written.replace(/\.yml$/, '.yaml');
    return list !== folder && isListName(list.replace(/\.yaml$/, '')) ? list : undefined;
  }
  if (written !== 'articles' && written !== 'pages' && !isFolderName(written)) return undefined;
  const name = isFolderName(written) ? rest.join('/').replace(/\.yml$/i, '.yaml') : rest.join('/');
  const meant = `${written}/${name}`;
  return meant === path ? undefined : meant;
}

function storyNameFinding(path: string, name: string): Finding {
  const read = meantName(name);
  if (read !== name && STORY_NAME.test(read)) return storyName.at(START, { of: 'form', name: read });
  if (!/\.mdx$/.test(name)) return storyName.at(START, { of: 'ending', name: name.replace(TEXT, '.mdx') });
  const [, id = '', language] = /^(.*?)(?:\.(zh|en))?\.mdx$/.exec(name) ?? [];
  if (/^\d{4}$/.test(id)) return storyName.at(START, { of: 'year', id });
  if (!isId(id)) {
    const meant = plainId(id);
    return storyName.at(START, { of: 'id', id, meant: meant && `${meant}.${language ?? 'zh'}.mdx` });
  }
  if (language === undefined) return storyName.at(START, { of: 'language', id });
  return /^articles\/\d{4}\/[^/]+$/.test(path)
    ? misplacedFile.at(START, 'articles')
    : storyName.at(START, { of: 'folder' });
}

/** The cause why a file has no place, by its path in the content folder. */
export function misplacedFinding(path: string): Finding {
  const name = path.split('/').at(-1) ?? path;
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (TEMPORARY.test(name)) return temporaryFile.at(START);
  if (/\.txt$/i.test(name) && KNOWN_ENDING.test(name.slice(0, -4))) return hiddenEnding.at(START, name.slice(0, -4));
  if (PICTURES.test(name)) return pictureFormat.at(START, ending);
  if (DOCUMENTS.test(name)) return officeFile.at(START, ending);
  if (name !== name.normalize('NFC')) return nameNotComposed.at(START, name.normalize('NFC'));
  const isMedia = PICTURE.test(name.toLowerCase()) || RECORDING.test(name.toLowerCase());
  if (COPIED.test(name) && !isMedia) return copiedFile.at(START);
  if (KNOWN_ENDING.test(name) && !/\.[a-z0-9]+$/.test(name))
    return upperCaseEnding.at(START, name.replace(/\.[^.]+$/, `.${ending}`));
  if (/^(?:articles|pages)\//.test(path) && isMedia && !MEDIA_NAME.test(name))
    return mediaName.at(START, [...new Set(name.match(NO_MEDIA_SIGN) ?? [])]);
  const meant = meantPlace(path);
  if (meant !== undefined) return misplacedFile.at(START, { meant });
  if (path.startsWith('articles/') && TEXT.test(meantName(name))) return storyNameFinding(path, name);
  if (path.startsWith('articles/')) return misplacedFile.at(START, 'articles');
  return misplacedFile.at(START, /^(?:organisations|programmes|campaigns)\//.test(path) ? 'registry' : 'elsewhere');
}
