/** The topic that says most of a story, and the one character that stands for it. */
import type { Locale } from '../../i18n/locales.ts';
import { registryUrl } from '../../lib/urls.ts';
import { storiesOf, type ContentIndex, type Story } from '../input/content-index.ts';

export interface SealedTopic {
  name: string;
  href: string;
  /** One character. */
  seal: string;
}

/** A topic with its seal: what the record gives, else the first character of its name. */
export function sealedTopic(content: ContentIndex, id: string, locale: Locale): SealedTopic | undefined {
  const topic = content.topics.get(id);
  if (!topic) return undefined;
  const seal = topic.seal ?? [...topic.name.zh][0] ?? '';
  return { name: topic.name[locale], href: registryUrl(locale, 'topics', id), seal };
}

/** The rarest of a story's topics; of two as rare, the one named first. */
export function sealOf(content: ContentIndex, story: Story, locale: Locale): SealedTopic | undefined {
  const count = (id: string) => storiesOf(content, 'topics', id).length;
  const [rarest] = [...story.topics].sort((a, b) => count(a) - count(b));
  return rarest === undefined ? undefined : sealedTopic(content, rarest, locale);
}
