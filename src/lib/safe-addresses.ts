/** Which addresses content may hold. They are judged decoded: whoever follows one decodes it. */

/** The pictures that browsers show and the build can make smaller. */
export const PICTURE = /\.(?:jpe?g|png|webp|avif)$/;
export const RECORDING = /\.(?:mp3|m4a)$/;
/** Whatever is meant as a picture: of a file that is none of those above, its own name is told. */
const NAMED_AS_PICTURE = /\.(?:jpe?g|png|webp|avif|heic|heif|jfif|gif|bmp|tiff?)$/i;

/** Programs decode an address once or twice; what has to be decoded more often hides something. */
const MAX_DECODINGS = 3;

/** An address with every percent sign resolved; undefined where that never ends, or gives no text. */
function decoded(address: string): string | undefined {
  let text = address;
  for (let round = 0; round <= MAX_DECODINGS; round += 1) {
    try {
      const next = decodeURIComponent(text);
      if (next === text) return text;
      text = next;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** No step of a path leads up, stands empty, is hidden or holds a sign that ends a path or turns it round. */
const isPlainPath = (path: string): boolean =>
  !/[\\?#%\p{C}]/u.test(path) && !path.split('/').some((step) => step === '' || step.startsWith('.'));

/** `./picture.jpg`: a file beside the story or below it, of a kind that the bundler only copies. */
function isFileAddress(address: string, kind: RegExp): boolean {
  const path = decoded(address);
  return path !== undefined && path.startsWith('./') && isPlainPath(path.slice(2)) && kind.test(path);
}

/** A picture beside a story, by its name: whether browsers show it is told of the file. */
export const isPictureAddress = (address: string): boolean => isFileAddress(address, NAMED_AS_PICTURE);

/** A recording beside a story. */
export const isRecordingAddress = (address: string): boolean => isFileAddress(address, RECORDING);

/** `/articles/x/?q=1#p2`: a path of this site. */
function isOwnAddress(address: string): boolean {
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/.exec(address) ?? [];
  const plain = decoded(path)?.replace(/\/$/, '');
  return plain !== undefined && (plain === '' || isPlainPath(plain)) && !/[\s\\]/.test(path + rest);
}

/** `https://example.org/`: another site, with no name or password of a user before its host. */
export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^\s\\/][^\s\\]*$/i.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

/** What a link in content may lead to. */
export const isLinkAddress = (address: string): boolean =>
  address.startsWith('/')
    ? isOwnAddress(address)
    : isWebAddress(address) || /^(?:mailto:[^\s\\]+|tel:[+\d-]+)$/i.test(address);
