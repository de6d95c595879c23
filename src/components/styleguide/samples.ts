/** Made-up content for the style guide: long and short, whole and lacking, in one language after the other. */
import type { Locale } from '../../i18n/locales.ts';
import type { BodyContext } from '../../views/parts/body-context.ts';
import type { EntryView } from '../../views/parts/entry-head.ts';
import type { LinkedData } from '../../views/parts/json-ld.ts';
import type { ListEntry } from '../../views/parts/registry-list-item.ts';
import type { StoryItem } from '../../views/parts/story-list-item.ts';
import type { Plan } from '../../views/parts/plans.ts';
import type { StoryView } from '../../views/pages/story.ts';
import { benefitSamples } from './benefit-samples.ts';
import { bodySample } from './body-sample.ts';
import { figureSamples, plateSample } from './figure-samples.ts';

const pick = (locale: Locale, zh: string, en: string): string => (locale === 'zh' ? zh : en);

export function samples(locale: Locale) {
  const w = (zh: string, en: string) => pick(locale, zh, en);
  const link = { name: w('示例市第一人民医院', 'Example First People’s Hospital'), href: '#' };
  const place = { name: w('示例市', 'Example City'), href: '#' };

  const story: StoryItem = {
    id: 'sample',
    name: w('一条标题', 'A headline'),
    href: '#',
    summary: w('一两句摘要。', 'A sentence or two.'),
    date: '2026-02-03',
    dateBasis: 'printed',
    drafted: 'machine',
    kind: 'report',
    voice: 'staff-reporter',
  };
  const stories: StoryItem[] = [
    story,
    {
      ...story,
      name: w(
        '一条很长的标题：示例市第一人民医院与省内外四十余家医疗机构共建区域医疗中心（含DRG改革）',
        'A very long headline in which Example First People’s Hospital founds a regional centre with over forty institutions',
      ),
      date: '2026-02',
      dateBasis: 'inferred',
      ...(locale === 'zh'
        ? {
            phrases: [
              '一条',
              '很长的',
              '标题：',
              '示例市第一人民医院',
              '与省内外',
              '四十余家',
              '医疗机构',
              '共建',
              '区域医疗中心',
              '（含DRG改革）',
            ],
          }
        : {}),
      kind: 'press-conference',
      publication: w('示例日报', 'Example Daily'),
    },
    {
      ...story,
      name: '只有中文的报道',
      summary: '这篇报道没有英文版。',
      date: '2025',
      dateBasis: 'event',
      lang: 'zh-CN',
      kind: 'photo',
    },
  ];

  const figures = figureSamples(w);

  const entries: ListEntry[] = [
    { ...link, id: 'a', kind: 'hospital', place: place.name, summary: story.summary, count: 12 },
    { ...link, id: 'b', name: w('市二院', 'Second Hospital'), kind: 'hospital', count: 1 },
    { ...link, id: 'd', name: w('一场活动', 'A campaign'), kind: 'forum', date: '2026-01-29/2026-01-31', count: 2 },
    { ...link, id: 'c', name: w('没有报道的机构', 'An institution not in the news'), count: 0 },
  ];

  const benefits = benefitSamples(locale, { provider: link, place, story });

  const plan = (status: Plan['status']): Plan => ({
    what: w('建成新院区', 'Open the new campus'),
    by: link,
    status,
    asOf: { date: '2026-02', basis: 'inferred', old: false },
    updates: [],
  });
  const plans: Plan[] = [
    { ...plan('announced'), due: '2027', saidBy: w('参训学员', 'Trainees') },
    {
      ...plan('delayed'),
      updates: [{ date: '2026-05', text: w('推迟到年底', 'Put off to the end of the year'), story }],
    },
    plan('unknown'),
  ];

  const context: BodyContext = { locale, prefix: '', figures, images: [] };
  const body = bodySample(w, story.summary);

  const noData: LinkedData = { '@context': 'https://schema.org', '@graph': [] };
  const view: StoryView = {
    id: 'sample',
    locale,
    trail: [],
    title: story.name,
    summary: story.summary,
    body: '',
    context,
    path: '#',
    alternates: { zh: '/articles/sample/' },
    stale: true,
    old: true,
    date: '2026-02-03',
    dateBasis: 'event',
    published: '2026-03-01',
    modified: '2026-03-02',
    pageTitle: story.name,
    kind: 'report',
    drafted: 'machine',
    original: 'en',
    source: {
      date: '2026-02',
      title: '原标题照录',
      edition: 'A03',
      voice: 'hospital-correspondent',
      basis: 'inferred',
      isOwn: false,
      via: {
        publication: w('一份周报', 'A weekly'),
        title: '转载的标题',
        date: '2026-02',
        url: 'https://example.org/w',
      },
      url: 'https://example.org/a',
    },
    citations: {
      page: w(
        '编辑部. 标题[EB/OL]. （2026-03-01）[引用日期]. https://example.org/.',
        'Editors. (2026, March 1). Title.',
      ),
      source: w('某某. 原标题照录[N]. [报名不详]，[2026-02]（A03）.', 'Mou, M. (ca. 2026, February). Title.'),
    },
    citationTags: [],
    figures,
    plate: plateSample(w),
    terms: [
      {
        id: 't-sample',
        name: locale === 'zh' ? '终末期肾病' : 'end-stage kidney disease',
        explanation:
          locale === 'zh' ? '肾脏功能基本丧失的阶段。' : 'The stage at which the kidneys have all but stopped working.',
        href: '#p1',
      },
    ],
    names: {
      organisations: [link],
      programmes: benefits.flatMap(({ by }) => by ?? []),
      campaigns: [],
      places: [place],
      topics: [],
    },
    people: [{ name: w('某人', 'A person'), role: w('院长', 'Director') }],
    events: [
      {
        date: '2026-01',
        until: '2026-02',
        basis: 'inferred',
        what: w('开诊', 'The clinic opened'),
        place,
        organisations: [link],
      },
    ],
    plans,
    notes: [w('来源的年份是推定的。', 'The year of the source is inferred.')],
    changes: (['correction', 'clarification', 'update', 'withdrawal'] as const).map((kind) => ({
      date: '2026-03-01',
      kind,
      text: story.summary,
    })),
    reviews: [{ stage: 'final', by: w('总编辑', 'Editor-in-chief'), date: '2026-03-02' }],
    benefits,
    related: stories,
    linkedData: noData,
  };
  const reviewed: StoryView = {
    ...view,
    source: { ...view.source, publication: w('示例日报', 'Example Daily'), byline: w('记者 某某', 'A reporter') },
  };
  const drafted: StoryView = { ...view, reviews: [], date: '2026-02' };
  const human: StoryView = { ...reviewed, drafted: 'human', original: 'zh', reviews: [] };

  const entryView: EntryView = {
    id: 'sample',
    locale,
    path: '#',
    trail: [place, link],
    name: link.name,
    otherName: 'X',
    isMachineDrafted: true,
    aliases: [],
    summary: view.summary,
    basis: { story: link, count: 3 },
    stories: { items: stories, total: 40, page: 2, pages: 2 },
    linkedData: noData,
  };

  return {
    stories,
    figures,
    entries,
    benefits,
    body,
    view,
    strips: [drafted, reviewed, human],
    entryView,
    link,
    place,
  };
}
