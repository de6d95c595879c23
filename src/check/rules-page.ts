/** docs/rules.md and docs/rules.en.md: every rule with its reason, what it says, and an example of wrong and right. */
import type { Locale } from '../i18n/locales.ts';
import type { AnyRule, Example } from './rule.ts';
import { RULES } from './rules/index.ts';

interface Words {
  title: string;
  intro: string;
  severity: Record<AnyRule['severity'], string>;
  why: string;
  says: string;
  fix: string;
  wrong: string;
  right: string;
  /** What a part of an example is. */
  parts: Record<'zh' | 'en' | 'fields' | 'enFields' | 'page', string>;
}

const WORDS: Record<Locale, Words> = {
  zh: {
    title: '核对规则',
    intro:
      '`npm run check` 报出的每个问题都写着规则名，这里逐条说明：为什么有这条规则，怎么改，错的和对的各是什么样子。这一页由 `npm run rules` 从 `src/check/rules/` 生成，请不要直接修改。',
    severity: { error: '错误：改好才能发布', warning: '警告：可以发布，请核对' },
    why: '为什么',
    says: '提示',
    fix: '改法',
    wrong: '错',
    right: '对',
    parts: { zh: '正文', en: '英文正文', fields: '字段', enFields: '英文稿的字段', page: '本站页面' },
  },
  en: {
    title: 'Rules of the check',
    intro:
      'Each problem that `npm run check` tells names its rule. Here is, rule by rule, why it is there, how to mend what it tells, and an example of wrong and right. `npm run rules` makes this page from `src/check/rules/`: do not edit it.',
    severity: { error: 'Error: has to be mended before publishing', warning: 'Warning: may be published; please look' },
    why: 'Why',
    says: 'It says',
    fix: 'Fix',
    wrong: 'Wrong',
    right: 'Right',
    parts: {
      zh: 'Body',
      en: 'English body',
      fields: 'Fields',
      enFields: 'Fields of the English file',
      page: 'Own page',
    },
  },
};

/** So much of an example is shown. */
const SHOWN = 400;

const fenced = (text: string): string => `\`\`\`\`text\n${text.replace(/[⟦⟧]/g, '').slice(0, SHOWN)}\n\`\`\`\``;

/** The parts of an example, each under its name; a file that is no text is named alone. */
function shownExample(example: Example, { parts }: Words): string {
  const own = (['fields', 'zh', 'enFields', 'en', 'page'] as const).flatMap((part) => {
    const text = example[part];
    return text === undefined || text === '' ? [] : [`${parts[part]}:\n\n${fenced(text)}`];
  });
  const files = Object.entries(example.files ?? {}).map(([path, content]) =>
    typeof content === 'string' && content !== '' ? `\`${path}\`:\n\n${fenced(content)}` : `\`${path}\``,
  );
  return [...own, ...files].join('\n\n');
}

function section({ name, severity, title, why, shown, fires, silent }: AnyRule, locale: Locale): string {
  const words = WORDS[locale];
  const { zh, en, fixZh, fixEn } = shown();
  const examples: [string, Example | undefined][] = [
    [words.wrong, fires[0]],
    [words.right, silent[0]],
  ];
  return [
    `## ${name}`,
    `**${title[locale]}** · ${words.severity[severity]}`,
    `**${words.why}** ${why[locale]}`,
    `**${words.says}** \`\` ${locale === 'zh' ? zh : en} \`\``,
    `**${words.fix}** \`\` ${locale === 'zh' ? fixZh : fixEn} \`\``,
    ...examples.flatMap(([name, example]) => {
      const text = example ? shownExample(example, words) : '';
      return text === '' ? [] : [`**${name}**`, text];
    }),
  ].join('\n\n');
}

/** The page in a language; a section's anchor is the rule's name. */
export const rulesPage = (locale: Locale): string =>
  [`# ${WORDS[locale].title}`, WORDS[locale].intro, ...RULES.map((rule) => section(rule, locale))].join('\n\n') + '\n';
