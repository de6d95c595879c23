/** Traditional characters: a text written in them becomes simplified, and is told so; a few in a simplified text are told. */
import { Converter } from 'opencc-js/t2cn';
import type { Remark } from '../source.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** With so many of its characters traditional, a text is written in them. */
const TRADITIONAL = 0.05;
/** So many are quoted. */
const QUOTED = 12;

/** The text in simplified characters, where it was written in traditional ones. */
export function simplified(text: string): { text: string; remarks: Remark[] } {
  const other = toSimplified(text);
  const characters = [...text];
  const others = [...other];
  const changed = characters.length === others.length ? characters.filter((c, index) => c !== others[index]) : [];
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (other === text || han === 0) return { text, remarks: [] };
  if (changed.length / han >= TRADITIONAL || changed.length === 0) {
    const remark = {
      zh: '原文是繁体字，已转为简体；人名、地名和一字多转的地方请核对。',
      en: 'The source is in traditional characters and was converted; compare names.',
    };
    return { text: other, remarks: [remark] };
  }
  const few = [...new Set(changed)].slice(0, QUOTED).join('');
  return {
    text,
    remarks: [
      {
        zh: `夹有繁体字“${few}”，照录，请核对。`,
        en: `A few traditional characters stand in it (“${few}”), kept as they are.`,
      },
    ],
  };
}
