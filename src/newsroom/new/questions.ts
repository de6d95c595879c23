/** The five questions of a new story. */
import type { RegistryRecords } from '../../schemas/collections.ts';
import { type Answer, KINDS, VOICES, choiceOf, dateOf, organisationsOf } from './answers.ts';

/** What is known of a new story. */
export interface NewStory {
  title: string;
  kind: string;
  date: string;
  organisations: string[];
  voice: string;
}

export interface Known {
  organisations: RegistryRecords['organisations'];
  today: string;
}

interface Question {
  /** As the option of the command is called. */
  key: keyof NewStory;
  ask: (known: Known) => string;
  take: (typed: string, known: Known) => Answer<string | string[]>;
}

const numbered = (options: typeof KINDS): string =>
  options.map(({ name }, index) => `${index + 1} ${name?.zh ?? ''}`).join('  ');

export const QUESTIONS: readonly Question[] = [
  {
    key: 'title',
    ask: () => '一、标题：',
    take: (typed) =>
      typed === ''
        ? { problem: { zh: '标题不能空着，先拟一个也行。', en: 'A title is needed; a first one will do.' } }
        : { value: typed },
  },
  {
    key: 'kind',
    ask: () => `二、体裁（填数字）\n   ${numbered(KINDS)}\n   回车为 3：`,
    take: (typed) => choiceOf(KINDS, typed === '' ? '3' : typed),
  },
  {
    key: 'date',
    ask: ({ today }) => `三、事情发生的日子，或者来源刊发的日子（回车为今天 ${today}）：`,
    take: (typed, { today }) => dateOf(typed, today),
  },
  {
    key: 'organisations',
    ask: () => '四、哪些机构（用顿号隔开；回车为标题里的机构）：',
    take: (typed, { organisations }) => organisationsOf(typed, organisations),
  },
  {
    key: 'voice',
    ask: () => `五、材料是谁说的（填数字）\n   ${numbered(VOICES)}\n   回车为 2：`,
    take: (typed) => choiceOf(VOICES, typed === '' ? '2' : typed),
  },
];
