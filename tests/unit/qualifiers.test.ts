/** Qualifiers at a number, in either language: read where they stand, and held against the record. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qualifierFinding, rounds } from '../../src/check/qualifiers.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { numbersIn } from '../../src/lib/numbers/read.ts';
import type { FigureRecord } from '../../src/schemas/article.ts';

const figure = (value: number, qualifier?: FigureRecord['qualifier']): FigureRecord => ({
  id: 'a',
  value,
  qualifier,
  unit: 'people',
  what: { zh: '人', en: 'people' },
  of: [],
});

/** The rule that fires, if any. */
const fired = (text: string, locale: Locale, qualifier?: FigureRecord['qualifier']): string | undefined =>
  qualifierFinding(figure(30, qualifier), text, numbersIn(text, locale), locale, { line: 1, column: 1 })?.rule;

const SAID: Record<string, Record<Locale, string[]>> = {
  over: {
    zh: ['逾30人', '超过30人', '超30人', '超出了30人', '突破30人', '高于30%', '多于30人', '30余人', '30多人'],
    en: [
      'more than 30',
      'over 30',
      'above 30',
      'exceeding 30',
      'exceeded 30',
      'in excess of 30',
      'passed 30',
      'surpassed the 30',
      'topped 30',
    ],
  },
  nearly: {
    zh: ['近30人', '将近30人', '接近30人'],
    en: ['nearly 30', 'almost 30', 'close to 30', 'just under 30', 'approaching 30'],
  },
  about: {
    zh: ['约30人', '大约30人', '约为30人', '大概30人', '30人左右', '30人上下'],
    en: ['about 30', 'around 30', 'roughly 30', 'approximately 30', 'some 30', '30 people or so'],
  },
  'at-least': {
    zh: ['至少30人', '不少于30人', '不低于30人', '30人以上', '30以上'],
    en: [
      'at least 30',
      'no fewer than 30',
      'no less than 30',
      'not less than 30',
      '30 people or more',
      '30 and above',
      '30 years or over',
    ],
  },
};

for (const [qualifier, texts] of Object.entries(SAID)) {
  const own = qualifier as NonNullable<FigureRecord['qualifier']>;
  const other = own === 'nearly' ? 'about' : 'nearly';
  for (const locale of ['zh', 'en'] as const) {
    test(`${qualifier}, ${locale}`, () => {
      for (const text of texts[locale]) {
        assert.equal(fired(text, locale, own), undefined, text);
        assert.equal(fired(text, locale, other), 'qualifier-lost', text);
        assert.equal(fired(text, locale), 'qualifier-missing', text);
      }
    });
  }
}

test('words that only hold the same characters', () => {
  for (const text of [
    '最近30人',
    '附近30人',
    '预约30人',
    '签约30人',
    '30人，40人以上',
    '靠近30号楼',
    '节约30元',
    '逾5人，共30人',
    '近5人，共30人',
    '约5人，共30人',
    '至少5人，共30人',
  ])
    assert.equal(fired(text, 'zh'), undefined, text);
  for (const text of [
    '30 people; 40 or more',
    'the moreover 30',
    '30. About ten',
    'handsome 30',
    'at least 5 of 30',
    'more than 5, of them 30',
    'nearly 5 and 30',
    'about 5 in 30',
  ])
    assert.equal(fired(text, 'en'), undefined, text);
});

test('English says 余 and 以上 alike; Chinese does not', () => {
  assert.equal(fired('more than 30', 'en', 'at-least'), undefined);
  assert.equal(fired('30 or more', 'en', 'over'), undefined);
  assert.equal(fired('至少30人', 'zh', 'over'), 'qualifier-lost');
  assert.equal(fired('逾30人', 'zh', 'at-least'), 'qualifier-lost');
  assert.equal(fired('about 30', 'en', 'over'), 'qualifier-lost');
});

test('where the number stands twice, one of them with the qualifier is enough; one without needs none', () => {
  assert.equal(fired('30人，近30人', 'zh', 'nearly'), undefined);
  assert.equal(fired('30人，近30人', 'zh'), undefined);
  assert.equal(fired('近40人，30人', 'zh'), undefined);
});

test('a change has no qualifier', () => {
  const change = { ...figure(30), value: undefined, from: 20, to: 30 };
  assert.equal(qualifierFinding(change, '近30人', numbersIn('近30人', 'zh'), 'zh', { line: 1, column: 1 }), undefined);
});

test('the message names the qualifier and quotes the sentence', () => {
  const at = { line: 3, column: 4 };
  const text = '门诊30人。';
  const lost = qualifierFinding(figure(30, 'nearly'), text, numbersIn(text, 'zh'), 'zh', at);
  assert.deepEqual([lost?.line, lost?.column], [3, 4]);
  assert.match(lost?.zh ?? '', /带“近”，中文句子里没有：“门诊30人。”/);
  assert.match(lost?.fixEn ?? '', /Say “nearly”/);
  const english = qualifierFinding(figure(30, 'over'), 'There were 30.', numbersIn('There were 30.', 'en'), 'en', at);
  assert.match(english?.en ?? '', /qualified \(more than\); its English sentence is not: “There were 30\.”/);
  const missing = qualifierFinding(figure(30), '逾30人', numbersIn('逾30人', 'zh'), 'zh', at);
  assert.match(missing?.fixZh ?? '', /qualifier: over/);
});

test('rounding: to the right side, within a tenth, of the same kind', () => {
  const is = (text: string, exact: string, locale: Locale = 'zh'): boolean => {
    const [rounded] = numbersIn(text, locale);
    const [number] = numbersIn(exact, locale);
    assert.ok(rounded && number);
    return rounds(text, rounded, locale, number);
  };
  assert.ok(
    is('近50人', '49人') &&
      is('逾50人', '51人') &&
      is('至少50人', '51人') &&
      is('约50人', '49人') &&
      is('约50人', '51人'),
  );
  assert.ok(!is('近50人', '51人') && !is('逾50人', '49人') && !is('50人', '49人'));
  assert.ok(is('约50人', '45人') && !is('约50人', '44人') && is('约50人', '55人') && !is('约50人', '56人'));
  assert.ok(!is('约50人', '50%') && is('nearly 50', '49', 'en'));
});

test('words that only hold those of a qualifier say none', () => {
  for (const text of ['30 beds on the floor less used', '30 patients of a doctor more known', 'an overall 30 people'])
    assert.equal(fired(text, 'en'), undefined, text);
  for (const text of ['附近30家', '30人在内科就诊', '30项内容', '签约30人'])
    assert.equal(fired(text, 'zh'), undefined, text);
});
