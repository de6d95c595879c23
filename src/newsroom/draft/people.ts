/** People in a public role, as the text names them: office and name. A proposal: a person decides. */
import { pinyin } from 'pinyin-pro';
import { SURNAME } from '../../check/law/surnames.ts';

export interface FoundPerson {
  name: string;
  /** In pinyin, surname first. */
  pinyin: string;
  /** As the text puts it. */
  role: string;
}

const OFFICE =
  '(?:院长|书记|主任|局长|部长|处长|科长|所长|会长|理事长|董事长|总裁|秘书长|区长|市长|县长|主席|校长|教授|医师|医生|护士长|药师|研究员|院士|委员|专家|总监|总经理)';
/** What stands behind a name. */
const BEHIND =
  '(?=$|[，。、；：”）]|表示|介绍|指出|谈|说|强调|在|出席|围绕|分享|深[入度]|详|就|为|作|与|和|等|提|认|对|带|完成|参与|演示|主持|宣布|告诉|透露|期望|近|则|还|也|从|给|任|被|教授|院士|的|助力|做)';
const NAMED = new RegExp(`(?<office>${OFFICE})(?<name>${SURNAME}\\p{Script=Han}{1,2}?)${BEHIND}`, 'gu');

/** 党组书记、主任，市中医药管理局局长: offices of one person are told with commas between them. */
function roleBefore(text: string, end: number): string {
  const chunks =
    text
      .slice(Math.max(0, end - 60), end)
      .split(/[。；：“”！？（）\n]/u)
      .at(-1)
      ?.split('，') ?? [];
  const last = chunks.at(-1) ?? '';
  const before = chunks.at(-2);
  const role = before !== undefined && new RegExp(`${OFFICE}$`, 'u').test(before) ? `${before}，${last}` : last;
  // Several people in a row: the office is what stands behind the name before.
  const own = role.split(new RegExp(`${OFFICE}${SURNAME}\\p{Script=Han}{1,2}、`, 'u')).at(-1) ?? role;
  // 表示 and the like belong to the sentence before the office.
  return own.replace(
    /^.*(?:她记得|他记得|表示|介绍|同时|会上|随后|其中|以及|近日|深深印在)(?=\p{Script=Han}{4,}$)/u,
    '',
  );
}

const inPinyin = (name: string): string => {
  const syllables = pinyin(name, { toneType: 'none', surname: 'head', type: 'array', v: true });
  const size = /^(?:欧阳|上官|司马|诸葛|司徒|皇甫|令狐|慕容|夏侯|公孙|尉迟)/u.test(name) ? 2 : 1;
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return [syllables.slice(0, size), syllables.slice(size)].map((part) => capital(part.join(''))).join(' ');
};

/** Names in pinyin, as an English byline has them: A, B and C. */
export const namesInPinyin = (names: readonly string[]): string =>
  names
    .map(inPinyin)
    .join(', ')
    .replace(/, ([^,]*)$/u, ' and $1');

/** Every person whom a text names with an office; each once, with the first role told. */
export function peopleIn(text: string): FoundPerson[] {
  const people = new Map<string, FoundPerson>();
  for (const { groups, index } of text.matchAll(NAMED)) {
    const { office = '', name = '' } = groups ?? {};
    if (people.has(name)) continue;
    people.set(name, { name, pinyin: inPinyin(name), role: roleBefore(text, index + office.length) });
  }
  return [...people.values()];
}
