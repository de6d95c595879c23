/** Benefits for the style guide: one with all that there is to say, and the shortest. */
import type { Locale } from '../../i18n/locales.ts';
import type { Benefit } from '../../views/parts/benefits.ts';
import type { Link } from '../../views/parts/links.ts';

/** What the samples of other parts lend to those of benefits. */
type Lent = Record<'provider' | 'place' | 'story', Link>;

export function benefitSamples(locale: Locale, { provider, place, story }: Lent): Benefit[] {
  const w = (zh: string, en: string) => (locale === 'zh' ? zh : en);
  return [
    {
      what: w('七日内复诊免收挂号费', 'No registration fee for a second visit within seven days'),
      by: { name: w('复诊免费', 'Free follow-up'), href: '#' },
      provider: provider.name,
      audiences: [
        { name: w('门诊患者', 'Outpatients'), href: '#' },
        { name: w('老年人', 'Older people'), href: '#' },
      ],
      needs: [{ name: w('看病', 'See a doctor'), href: '#' }],
      places: [place],
      where: provider.name,
      how: w('凭原挂号单', 'With the first slip'),
      notStated: ['cost', 'eligibility'],
      asOf: { date: '2024-02', basis: 'inferred', old: true },
      story,
      asks: [
        {
          number: '12320',
          name: w('卫生健康咨询', 'Health services'),
          about: w('问在哪里看', 'where to be seen'),
          places: [],
        },
        { number: '12345', name: w('政务服务咨询', 'Government services'), places: [place] },
      ],
    },
    {
      what: w('一条最短的', 'The shortest'),
      audiences: [],
      needs: [],
      places: [],
      notStated: [],
      asOf: { date: '2026', basis: 'printed', old: false },
      asks: [],
    },
  ];
}
