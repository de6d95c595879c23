/** Whether a query looks like the name of one institution or place: one character of it says which, and none may be guessed. */
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
