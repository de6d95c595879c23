/** Words in Latin letters in the Chinese lines of messages: an editor need know no English. */
import type { Problem } from '../../src/check/problem.ts';

/** Names of programs and formats that have no Chinese one. */
const NAMES = /UTF-8|UTF-16|GBK|Word|Windows|HEIC|JPG|PNG|PDF|WPS|HTML|YAML/g;

/** The Chinese lines of a message that hold words outside quotations: “date”, “./图.jpg” are what stands in the file. */
export const englishIn = ({ zh, fixZh }: Problem): string[] =>
  [zh, fixZh].filter((text) => /[A-Za-z]{2,}/.test(text.replace(/“[^”]*”/g, '').replace(NAMES, '')));
