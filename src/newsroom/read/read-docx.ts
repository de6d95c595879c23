/** A Word document → blocks: headings, bold, links, lists and tables stay; notes stand where they are called. */
import type { ElementContent, Root as HastRoot, RootContent as HastContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Nodes, RootContent } from 'mdast';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { kindOf } from '../block-kind.ts';
import { mended } from '../mend-text.ts';
import { type Block, type Remark, type Source, SourceError, type SourcePicture } from '../source.ts';
import { lossesOf } from './docx-losses.ts';

/** What mammoth is told to write for a picture. */
const PICTURE = 'picture:';

/** A node of parse5 as one of hast. */
function hastOf(node: DefaultTreeAdapterTypes.ChildNode): ElementContent[] {
  if ('value' in node) return [{ type: 'text', value: node.value }];
  if (!('tagName' in node)) return [];
  const properties = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ type: 'element', tagName: node.tagName, properties, children: node.childNodes.flatMap(hastOf) }];
}

/** The first row of a table names its columns: Word has no other way to say so. */
function withHead(table: ElementContent, isFirst = { row: true }): ElementContent {
  if (table.type !== 'element') return table;
  const isHead = table.tagName === 'tr' && isFirst.row;
  const children = table.children.map((child) => {
    const cell = isHead && child.type === 'element' && child.tagName === 'td' ? { ...child, tagName: 'th' } : child;
    return withHead(cell, isFirst);
  });
  if (isHead) isFirst.row = false;
  return { ...table, children };
}

const textOfHtml = (node: HastContent | ElementContent): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => textOfHtml(child)).join('')
      : '';

/** The texts of foot- and endnotes, by the fragment that leads to each. */
function notesOf(nodes: readonly ElementContent[]): Map<string, string> {
  const items = nodes.flatMap((node) => (node.type === 'element' && node.tagName === 'ol' ? node.children : []));
  return new Map(
    items.flatMap((item): [string, string][] => {
      const id = item.type === 'element' ? item.properties['id'] : undefined;
      return typeof id === 'string' && /(?:foot|end)note-/u.test(id)
        ? [[`#${id}`, mended(textOfHtml(item).replaceAll('↑', ''))]]
        : [];
    }),
  );
}

/** A body whose notes stand in brackets where they are called, and whose list of notes is gone. */
function withNotes(nodes: readonly ElementContent[], notes: ReadonlyMap<string, string>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const target = node.tagName === 'a' ? node.properties['href'] : undefined;
    const note = typeof target === 'string' ? notes.get(target) : undefined;
    if (note !== undefined) return [{ type: 'text', value: `（注：${note}）` }];
    const isList =
      node.tagName === 'ol' &&
      node.children.some((item) => item.type === 'element' && notes.has(`#${String(item.properties['id'])}`));
    if (node.tagName === 'table') return [withHead({ ...node, children: withNotes(node.children, notes) })];
    return isList ? [] : [{ ...node, children: withNotes(node.children, notes) }];
  });
}

const textOf = (node: Nodes): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map((child) => textOf(child)).join(node.type === 'tableRow' || node.type === 'list' ? ' ' : '')
      : '';

/** Mends the words of a tree, in place. */
function mend(node: Nodes): void {
  if (node.type === 'text') node.value = mended(node.value);
  else if ('children' in node) for (const child of node.children) mend(child);
}

const isPlain = (node: Nodes): boolean =>
  node.type === 'text' || (node.type === 'paragraph' && node.children.every(({ type }) => type === 'text'));

const hasPicture = (node: Nodes): boolean =>
  node.type === 'image' || ('children' in node && node.children.some(hasPicture));

function withoutPictures<T extends Nodes>(node: T): T {
  if ('children' in node) {
    const kept = node.children.filter(({ type }) => type !== 'image').map((child) => withoutPictures(child));
    Object.assign(node, { children: kept });
  }
  return node;
}

function blockOf(node: RootContent, file: number, line: number): Block[] {
  const text = mended(textOf(node));
  if (text === '') return [];
  mend(node);
  const place = { text, file, line, gap: 1 };
  if (node.type === 'heading') return [{ ...place, kind: 'heading' }];
  if (node.type === 'table') return [{ ...place, kind: 'table', node }];
  if (node.type === 'list') return [{ ...place, kind: 'item', node }];
  return [{ ...place, kind: kindOf(text), ...(isPlain(node) ? {} : { node }) }];
}

/** Reads a document; what of it was lost is said. */
export async function readDocx(bytes: Uint8Array, name: string, file: number): Promise<Source> {
  const zip = await JSZip.loadAsync(bytes);
  if (!zip.file('word/document.xml')) {
    throw new SourceError({
      zh: `${name} 不是 Word 文档：表格、演示文稿和压缩包请先打开，把要用的文字另存为 .docx。`,
      en: `${name} is no Word document: open it, and save the words that are wanted as .docx.`,
    });
  }
  const pictures: SourcePicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const content = await image.readAsBuffer();
    pictures.push({ name: `${pictures.length + 1}.${image.contentType.split('/')[1] ?? 'bin'}`, bytes: content });
    return { src: `${PICTURE}${pictures.length}` };
  });
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
  const all = parseFragment(html).childNodes.flatMap(hastOf);
  const notes = notesOf(all);
  const body: HastRoot = { type: 'root', children: withNotes(all, notes) };
  const tree = toMdast(body);
  const nodes = tree.type === 'root' ? tree.children : [];
  const remarks: Remark[] = [];
  const blocks: Block[] = [];
  for (const [index, node] of nodes.entries()) {
    if (hasPicture(node)) {
      const before = blocks.at(-1)?.text.slice(-12) ?? '';
      remarks.push({
        zh: `“${before}”之后有图片，没有带入正文，和来源文件放在一起；是本院的照片才能用。`,
        en: `There is a picture after “${before}”. It is kept with the source and does not stand in the draft; only our own photographs may be used.`,
      });
    }
    blocks.push(...blockOf(withoutPictures(node), file, index + 1));
  }
  if (notes.size > 0) {
    remarks.push({
      zh: `${notes.size} 条脚注、尾注写进了正文的括号里（“注：”）。`,
      en: `${notes.size} notes now stand in brackets in the text (“注：”).`,
    });
  }
  const words = blocks.map(({ text }) => text).join('');
  remarks.push(...(await lossesOf(zip, words, pictures.length)));
  return { name, blocks, remarks, pictures };
}
