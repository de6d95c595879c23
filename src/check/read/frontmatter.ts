/** Splits an article into frontmatter and body; wrong fences get a finding of their own. */
import { type Finding, type Message, type Position, START, finding } from '../problem.ts';

export interface Split {
  /** YAML between the fences; its first line is line 2 of the file. */
  yaml: string;
  /** The text after the closing fence. */
  body: string;
  /** Line on which the body begins. */
  bodyLine: number;
  findings: Finding[];
}

const fenceFinding = (position: Position, { zh, en }: Pick<Message, 'zh' | 'en'>): Finding =>
  finding('frontmatter-fence', position, {
    zh,
    en,
    fixZh: '文件第一行写三个半角连字符“---”，字段之后再写一行“---”。',
    fixEn: 'Begin the file with a line of three ASCII hyphens, “---”, and close the fields with another.',
  });

const refused = (finding: Finding): Split => ({ yaml: '', body: '', bodyLine: 1, findings: [finding] });

/** Splits a decoded text. */
export function splitFrontmatter(text: string): Split {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  if (first !== '---') {
    const isFence = /^\s*[-–—－―]{1,}\s*$/.test(first);
    const message = isFence
      ? {
          zh: `第一行是“${first.trim()}”，不是三个半角连字符。`,
          en: `The first line is “${first.trim()}”, not three ASCII hyphens.`,
        }
      : { zh: '文件开头没有字段区。', en: 'The file does not begin with its fields.' };
    return refused(fenceFinding(START, message));
  }
  const close = lines.indexOf('---', 1);
  if (close === -1) {
    const wrong = lines.findIndex((line, index) => index > 0 && /^\s*[-–—－―]{2,}\s*$/.test(line));
    const message = { zh: '字段区没有用“---”收尾。', en: 'The fields are not closed with “---”.' };
    return refused(fenceFinding({ line: wrong === -1 ? 1 : wrong + 1, column: 1 }, message));
  }
  // Astro's own reader of fields ends them at any line that begins so.
  const early = lines.slice(1, close).findIndex((line) => /^(?:---|\+\+\+)/.test(line));
  if (early !== -1) {
    const message = {
      zh: '字段区里有一行以“---”或“+++”开头。',
      en: 'A line within the fields begins with “---” or “+++”.',
    };
    return refused(fenceFinding({ line: early + 2, column: 1 }, message));
  }
  return {
    yaml: `${lines.slice(1, close).join('\n')}\n`,
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
    findings: [],
  };
}
