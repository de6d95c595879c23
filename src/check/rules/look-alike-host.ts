/** Addresses whose host reads as another one: a reader sees no difference, and lands on somebody else's site. */
import { type LookAlikeHost, lookAlikeHost } from '../../lib/look-alike-hosts.ts';
import type { Finding, Position } from '../problem.ts';
import { codeOf } from '../read/code-points.ts';
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

export const lookAlikeHostRule = defineRule(
  {
    name: 'look-alike-host',
    severity: 'error',
    title: { zh: '冒充别家的网址', en: 'An address that passes for another' },
    why: {
      zh: '网址里混进一个俄文、希腊文的“а”，看起来一模一样，点开却是别人的网站，骗子常这样做。',
      en: 'With one Cyrillic or Greek letter in it an address looks the same and leads to somebody else’s site: a usual fraud.',
    },
    message: ({ host, letter, readsAs }: LookAlikeHost) => ({
      zh: `网址的主机名“${host}”看起来像“${readsAs}”，其中的“${letter}”（“${codeOf(letter)}”）不是英文字母。`,
      en: `The host “${host}” reads as “${readsAs}”, but its “${letter}” (${codeOf(letter)}) is no English letter.`,
      fixZh: '到那个网站的首页，从浏览器地址栏重新复制；不要从别人的消息里复制。',
      fixEn: 'Open that site’s home page and copy the address from the browser, not from somebody’s message.',
    }),
    sample: [{ host: 'www.hospitаl.example', letter: 'а', readsAs: 'www.hospital.example' }],
    fires: [
      { zh: '另见⟦[公告](https://www.hospit\u0430l.example/)。' },
      { zh: '另见⟦https://www.hospit\u0430l.example/ 的公告。' },
      { zh: '另见[公告][1]。\n\n⟦[1]: https://xn--hospitl-7fg.example/' },
      { zh: '另见⟦[公告](https://www.hospit%D0%B0l.example/)。' },
      {
        fields: 'source: { date: 2026-01-11, voice: staff-reporter, url: ⟦https://\u0441\u0441\u0442\u0443.example/ }',
      },
      { page: '另见⟦[公告](https://www.hospit\u03b1l.example/)。' },
      {
        files: {
          'organisations/other.yaml':
            'id: other\nkind: hospital\nname: { zh: 他院, en: Other }\nplace: example-city\nlevel: tertiary\ncontact: { website: ⟦https://\u0441\u0441\u0442\u0443.example/, sourceUrl: https://a.example/, verifiedAt: 2026-01 }\n',
        },
      },
    ],
    silent: [
      { zh: '另见[公告](https://www.hospital.example/)。' },
      { zh: '另见[示例](https://示例医院.中国/)、[莫斯科](https://россия.рф/)、[咖啡](https://café.example/)。' },
      { fields: 'source: { date: 2026-01-11, voice: staff-reporter, url: https://卫生a.example/ }' },
    ],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) =>
      nodesOf(tree).flatMap((node) => {
        const found = node.type === 'link' || node.type === 'definition' ? lookAlikeHost(node.url) : undefined;
        return found ? [rule.at(positionOfNode(node), found)] : [];
      }),
  }),
);

/** Every address of a record. */
export function checkHosts(
  value: unknown,
  at: (path: (string | number)[]) => Position,
  path: (string | number)[] = [],
): Finding[] {
  if (typeof value === 'string') {
    const found = lookAlikeHost(value);
    return found ? [lookAlikeHostRule.at(at(path), found)] : [];
  }
  if (!(value instanceof Object)) return [];
  return Object.entries(value).flatMap(([field, inner]) => checkHosts(inner, at, [...path, field]));
}
