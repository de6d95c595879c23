/**
 * Words of a site that reports its own news (`reports: 'own'` in src/site.ts), in place of those of a record of what others
 * report: what is not stated is to be asked of the institution itself.
 */
import type { Plural } from './ui.en.ts';
import type { zh } from './ui.zh.ts';

type Own = Partial<Record<keyof typeof zh, string | Plural>>;

export const ownZh: Own = {
  'home.forYouText': '本院提供、个人用得上的服务。点开看适合谁、怎么办理。',
  'services.intro': '本院提供、个人用得上的服务。每一项写明给谁、在哪里、怎么办、截至哪天，接下来问谁。',
  'services.description': '{name}：本院的{count}项服务，在哪里、怎么办、截至哪天，接下来问谁。',
  'services.none': '本院还没有写到这样的服务。没有写到，不等于没有，可以打电话问。',
  'services.noneHere': '本院还没有写到在这里能用的服务。',
  'services.askProvider': '没有写明的事，请咨询本院。',
  'list.noStories': '目前还没有新闻提到它。',
  'registry.notStated': '请咨询本院',
  'registry.benefitNotStated': '请咨询本院：{items}',
  'registry.linkSource': '出处',
  'registry.figures': '新闻里的数字，谁说的',
  'registry.notVerified': '据新闻，尚未核实',
  'registry.intro.hospitals': '本站新闻里的医院。名称为正式名称。',
  'registry.intro.organisations': '本站新闻里的机构：医院、基层医疗机构、主管部门和其他单位。',
  'registry.intro.programmes': '本站新闻里有名称的平台、服务、政策、联盟、技术和基地。',
  'registry.intro.places': '本站新闻涉及的地点，下级地点归在上级之下。',
  'registry.intro.topics': '按主题归集的新闻。',
  'voice.hospital-correspondent': '本院供稿',
  'voice.not-stated': '未说明',
  'programmeStatus.not-stated': '请咨询本院',
};

export const ownEn: Own = {
  'home.forYouText': 'Services of ours that a person can use. Open one to see whom it is for and how to get it.',
  'services.intro':
    'Services of ours that a person can use. Each says for whom, where and how, as of which day, and whom to ask next.',
  'services.description': {
    one: '{name}: {count} service of ours, where and how, as of which day, and whom to ask next.',
    other: '{name}: {count} services of ours, where and how, as of which day, and whom to ask next.',
  },
  'services.none':
    'We have not written of such a service yet. That does not mean that there is none: you can call and ask.',
  'services.noneHere': 'We have not written of a service that can be used here yet.',
  'services.askProvider': 'What is not said here, please ask us.',
  'list.noStories': 'No news mentions it yet.',
  'registry.notStated': 'Please ask us',
  'registry.benefitNotStated': 'Please ask us: {items}',
  'registry.linkSource': 'As told in',
  'registry.figures': 'Figures in the news, and who said so',
  'registry.notVerified': 'As told in the news; not verified yet',
  'registry.intro.hospitals': 'Hospitals in our news, by their official names.',
  'registry.intro.organisations': 'Institutions in our news: hospitals, primary care, authorities and others.',
  'registry.intro.programmes': 'Named platforms, services, policies, alliances, techniques and bases in our news.',
  'registry.intro.places': 'Places in our news, each under what it lies in.',
  'registry.intro.topics': 'News by topic.',
  'voice.hospital-correspondent': 'From our own press office',
  'voice.not-stated': 'Not stated',
  'programmeStatus.not-stated': 'Please ask us',
};
