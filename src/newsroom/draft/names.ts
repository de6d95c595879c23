/** What of the registry a text names: organisations, programmes, campaigns, places; and what looks like one and is none. */
import type { Content } from '../../check/check-content.ts';
import { type Named, type NameFinder, nameFinder } from '../../check/name-finder.ts';

type Registry = Pick<Content['registry'], 'organisations' | 'programmes' | 'campaigns' | 'places'>;

export interface FoundNames {
  organisations: string[];
  programmes: string[];
  campaigns: string[];
  places: string[];
  /** As the text puts them. */
  unknown: string[];
}

interface NamedOf extends Named {
  collection: 'organisations' | 'programmes' | 'campaigns' | 'places';
}

/** The city of which a text mostly speaks. */
function cityOf(text: string, { places }: Registry): string | undefined {
  const count = (name: string) => text.split(name).length - 1;
  const cities = places
    .filter(({ name }) => name.zh.endsWith('市'))
    .map(({ name }) => ({ name: name.zh, mentions: count(name.zh.slice(0, -1)) }))
    .sort((a, b) => b.mentions - a.mentions);
  return cities[0] && cities[0].mentions > 0 ? cities[0].name : undefined;
}

/** What says of itself that it is a part: 青大附院市南院区, 某某协会某某分会. */
const PART = /(?:院区|分院|国际医疗中心|分会|专业委员会|工作委员会)$/;

/** On a page of 聊城, 市疾控中心 is 聊城市疾控中心. */
const localNames = (names: readonly string[], city: string | undefined): string[] =>
  city === undefined ? [] : names.filter((name) => name.startsWith(city)).map((name) => `市${name.slice(city.length)}`);

/** 聊城市某某医院, 某某县某某卫生院: what the registry may lack. */
const INSTITUTION =
  /(?<=^|[，。；：、（“》\n]|[在向由与和赴经据从对到])(?!本|该|各|全|多|两)[^\P{Script=Han}与和的了在及是为向对让把]{2,4}(?:省|市|区|县|旗|州|镇|乡|街道|大学)[^\P{Script=Han}与和的了在及是]{0,12}?(?:医院|卫生院|保健院|疾控中心|卫生服务中心|研究院|卫生健康委|医学院|医保局)/gu;

export class NameReader {
  private readonly finder: NameFinder<NamedOf>;
  private readonly registry: Registry;

  /** @param texts the story’s words, then those of the page around it: the first that name one tell of which city they speak */
  constructor(registry: Registry, ...texts: string[]) {
    this.registry = registry;
    const city = texts.map((text) => cityOf(text, registry)).find((one) => one !== undefined);
    const entries = (['organisations', 'programmes', 'campaigns', 'places'] as const).flatMap((collection) =>
      registry[collection].map(({ id, name, aliases, ...rest }): NamedOf => {
        const local = collection === 'organisations' ? localNames([name.zh, ...aliases.zh], city) : [];
        const autolink = 'autolink' in rest && typeof rest.autolink === 'boolean' ? rest.autolink : true;
        return { collection, id, autolink, name, aliases: { zh: [...aliases.zh, ...local], en: aliases.en } };
      }),
    );
    this.finder = nameFinder(entries, 'zh');
  }

  /**
   * @param head title and first paragraph: where an organisation named there lies, the story does too
   * @param credits names that stand beside the text: who published it
   */
  read(head: string, text: string, credits: string): FoundNames {
    const found = [head, text, credits].flatMap((part) => this.withWholes(part));
    const ids = (collection: NamedOf['collection']) => [
      ...new Set(
        found.filter(({ entry }) => entry.collection === collection && entry.autolink).map(({ entry }) => entry.id),
      ),
    ];
    const organisations = ids('organisations');
    const inHead = this.finder.find(head).map(({ entry }) => entry.id);
    const seats = this.registry.organisations
      .filter(({ id }) => inHead.includes(id))
      .flatMap(({ place }) => place ?? []);
    return {
      organisations,
      programmes: ids('programmes'),
      campaigns: ids('campaigns'),
      places: [...new Set([...ids('places'), ...seats])],
      unknown: this.unknownIn(text),
    };
  }

  /** What a text names; with a part of an organisation, the organisation that its name begins with. */
  private withWholes(text: string): { entry: NamedOf }[] {
    return this.finder.find(text).flatMap((found) => {
      const name = text.slice(found.start, found.end);
      const [whole] = PART.test(name) ? this.finder.find(name.slice(0, -1)) : [];
      return whole?.start === 0 && whole.entry.collection === 'organisations' ? [found, whole] : [found];
    });
  }

  /** Organisations and places of a title, where they stand. */
  piecesOf(title: string): { start: number; end: number; id: string }[] {
    return this.finder
      .find(title)
      .filter(({ entry: { collection } }) => collection === 'organisations' || collection === 'places')
      .map(({ start, end, entry: { id } }) => ({ start, end, id }));
  }

  private unknownIn(text: string): string[] {
    const known = this.finder.find(text);
    const names = [...text.matchAll(INSTITUTION)]
      .filter(({ index, 0: name }) => !known.some(({ start, end }) => start < index + name.length && end > index))
      .map(([name]) => name);
    return [...new Set(names)];
  }
}
