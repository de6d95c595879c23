/** The net below the other rules: what was written, is no mark, and yet does not reach the page. */
import type { Message } from '../problem.ts';
import { lostCharacters } from '../read/shown-text.ts';
import { type Slip, type Written, lookingFor } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const lostMessage = (words: string): Message => ({
  zh: `“${words}”会从页面上消失：这里的写法被当作记号。`,
  en: `“${words}” would vanish from the page: it is read as a mark.`,
  fixZh: '换一种写法；要原样显示，在每个符号前加反斜杠“\\”。',
  fixEn: 'Write it otherwise; a backslash before each sign shows it as it is.',
});

const find = (written: Written): Slip[] =>
  lostCharacters(written).map((at) => ({
    at,
    message: lostMessage(/^\S{1,12}/.exec(written.text.slice(at))?.[0] ?? written.text.slice(at, at + 1)),
  }));

export const swallowedText = defineRule(
  {
    name: 'swallowed-text',
    severity: 'error',
    title: { zh: '消失的文字', en: 'Text that vanishes' },
    why: {
      zh: '写下的每个字、数字和符号，不是记号就应当出现在页面上。',
      en: 'Every letter, digit and sign that was written and is no mark must stand on the page.',
    },
    message: (slip: Message) => slip,
    sample: [lostMessage('#')],
    fires: [{ zh: '## 病区1 ⟦#\n\n正文。' }],
    silent: [
      { zh: '## 病区1\n\n正文。' },
      { zh: '| 科室 | 时间 |\n| :-- | --: |\n| 内\\|科 | 周一 |\n\n> 引文\n\n## 二级 ##\n\n1. 一\n   - 二' },
    ],
  },
  lookingFor(find),
);
