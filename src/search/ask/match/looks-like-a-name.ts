/** Whether a query looks like the name of one institution or place: one character of it says which, and none may be guessed. */
import { fold } from '../../text/fold.ts';
import type { NameEntry } from '../../text/index-files.ts';
import type { Query } from '../../text/query.ts';
import { chineseParts } from './question-concepts.ts';
import { STOP_WORDS } from './stop-words.ts';

/** How such names end. */
const ENDS = /(?:医院|院|院区|诊所|卫生室|中心|大学|学院|公司|集团|[省市区县镇乡村路街站])$/;
const ENGLISH_ENDS = /\b(?:hospital|clinic|university|college|city|county|district|province)$/i;

/** Longer ones are sentences. */
const LONGEST = 16;

/** 聊城市第五人民医院, but neither 医院 nor 去哪家医院. */
export function isNameOfItsKind({ raw, words, chinese }: Query): boolean {
  const [first, ...rest] = words;
  if (!chinese) return ENGLISH_ENDS.test(raw.trim()) && words.length > 1 && words.length < 7;
  const text = first?.folded.text ?? '';
  const length = [...text].length;
  if (rest.length > 0 || length < 3 || length > LONGEST || !ENDS.test(text)) return false;
  return !chineseParts(text).some((part) => STOP_WORDS.zh.has(part));
}

/** A hospital by its number, its people or its university, wherever it is: 聊城第一人民医院电话. */
const HOSPITAL = /^\p{Script=Han}{0,10}?(?:第[一二三四五六七八九十\d]+|人民|附属|大学)\p{Script=Han}{0,8}?医院/u;

/** The one hospital whose name a query begins with, whatever else it asks; undefined where it names none. */
export function hospitalIn({ words: [first] }: Query): string | undefined {
  const [name] = HOSPITAL.exec(first?.folded.text ?? '') ?? [];
  return name !== undefined && !chineseParts(name).some((part) => STOP_WORDS.zh.has(part)) ? name : undefined;
}

/** Whether a name is another's with some characters more, all in their order: 聊城第三人民医院 for 聊城市第三人民医院. */
function isShortFor(name: string, whole: string): boolean {
  let at = 0;
  const characters = [...name];
  for (const character of fold(whole)) if (character === characters[at]) at += 1;
  return at === characters.length;
}

/** The hospital that a query names, where the registry has none of that name; undefined where it has, or none is named. */
export function unknownHospitalIn(query: Query, names: readonly NameEntry[]): string | undefined {
  const hospital = hospitalIn(query);
  const isKnown = names.some(({ zh }) => hospital !== undefined && zh.some((name) => isShortFor(hospital, name)));
  return isKnown ? undefined : hospital;
}
