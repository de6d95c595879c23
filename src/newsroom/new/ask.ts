/** Asks what is not known yet: at a terminal, or of lines that were put in beforehand. */
import { createInterface } from 'node:readline';
import { decodeText } from '../read/decode-text.ts';
import type { Remark } from '../source.ts';
import { type Known, type NewStory, QUESTIONS } from './questions.ts';

/** Where answers come from. */
export interface Answers {
  /** The next line; undefined where there is none. */
  next: (question: string) => Promise<string | undefined>;
  /** Whether a wrong answer can be given again. */
  canRepeat: boolean;
  close: () => void;
}

/** Lines that were put in: in whatever encoding a Windows console wrote them. */
async function linesOf(input: AsyncIterable<Buffer | string>): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return decodeText(Buffer.concat(chunks)).text.split(/\r\n?|\n/u);
}

/** The answers of a person at a terminal, or those of a pipe. */
export function answersOf(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Answers {
  if (!input.isTTY) {
    const lines = linesOf(input);
    return { next: async () => (await lines).shift(), canRepeat: false, close: () => undefined };
  }
  const terminal = createInterface({ input, output });
  const lines = terminal[Symbol.asyncIterator]();
  const next = async (question: string) => {
    output.write(question);
    const { value, done } = await lines.next();
    return done === true ? undefined : value;
  };
  return { next, canRepeat: true, close: () => terminal.close() };
}

/**
 * Asks the questions whose answers are not given.
 * @param given answers given beforehand, as typed
 * @returns the story, or why there is none
 */
export async function askForStory(
  given: Partial<Record<keyof NewStory, string | undefined>>,
  known: Known,
  answers: Answers,
  tell: (remark: Remark) => void,
): Promise<NewStory | undefined> {
  const story: NewStory = { title: '', kind: '', date: '', organisations: [], voice: '' };
  for (const { key, ask, take } of QUESTIONS) {
    for (let typed = given[key]; ; typed = undefined) {
      const answer = take((typed ?? (await answers.next(ask(known))) ?? '').trim(), known);
      if ('value' in answer) {
        Object.assign(story, { [key]: answer.value });
        break;
      }
      tell(answer.problem);
      if (!answers.canRepeat) return undefined;
    }
  }
  return story;
}
