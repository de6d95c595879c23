/** What a draft says of its source: dates, voices, people, figures, ids. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyDate } from '../../../src/newsroom/draft/dates.ts';
import { figuresIn } from '../../../src/newsroom/draft/figures.ts';
import { namesInPinyin, peopleIn } from '../../../src/newsroom/draft/people.ts';
import { freeId, idOfTitle } from '../../../src/newsroom/draft/story-id.ts';
import { voiceOf } from '../../../src/newsroom/draft/voice-and-kind.ts';
import { bylineOf, leadOf } from '../../../src/newsroom/bylines-and-credits.ts';

const TODAY = '2026-11-26';
const dateOf = (text: string, more: Partial<Parameters<typeof storyDate>[0]> = {}) => {
  const found = storyDate({ text, pageText: text, storiesOnPage: 1, today: TODAY, ...more });
  return found && [found.date, found.basis, found.sourceDate];
};

test('a date is printed, inferred or that of the event, and never later than today', () => {
  assert.deepEqual(dateOf('门诊开放。', { printed: '2025-07-07' }), ['2025-07-07', 'printed', '2025-07-07']);
  assert.deepEqual(dateOf('2026年3月29日，医院启用。计划到2030年建成。'), ['2026-03-29', 'event', '2026']);
  assert.deepEqual(dateOf('2025年，医院申报136项，2025年2月上线。'), ['2025', 'inferred', '2025']);
  assert.equal(dateOf('门诊开放。'), undefined);
});

test('a day without a year takes it from what stands around it', () => {
  const page = '2025年12月2日，血透室启用。2月3日清晨，灯亮起。《计划（2026—2030年）》印发。';
  assert.deepEqual(dateOf('1月30日，会议召开。', { pageText: page, storiesOnPage: 3 }), [
    '2026-02',
    'inferred',
    '2026-02',
  ]);
  const stock = '截至2023年底，全市有床位69611张。今年1到8月，占比达到61.21%。';
  assert.deepEqual(dateOf(stock, { leadDay: '11月12日' }), ['2024-11-12', 'inferred', '2024-11-12']);
});

test('bylines and leads say who signed, and who speaks follows', () => {
  const voice = (line: string) => voiceOf(bylineOf(line), '标题', '正文', false).voice;
  assert.equal(voice('（示例新闻/示例早报记者 甲一 通讯员 乙二）'), 'reporter-with-correspondent');
  assert.equal(voice('本报记者 甲一'), 'staff-reporter');
  assert.equal(voice('通讯员 乙二 丙三'), 'hospital-correspondent');
  assert.equal(voice('■ 甲一 乙二'), 'not-stated');
  assert.deepEqual(bylineOf('记者 甲一 通讯员 乙二 丙三')?.correspondents, ['乙二', '丙三']);
  assert.equal(bylineOf('医院的记者站设在门诊楼。'), undefined);
  assert.deepEqual(leadOf('本报讯（甲一 乙二）示例医院开诊。')?.byline?.others, ['甲一', '乙二']);
  assert.equal(leadOf('早报11月12日讯 示例医院开诊。')?.day, '11月12日');
  assert.equal(leadOf('据报讯息有误。'), undefined);
});

test('people in a public role are named with it; patients are not', () => {
  const text = '市卫生健康委党组书记、主任，市中医药管理局局长张月兰表示，门诊开放。“方便。”患者王建国说。';
  assert.deepEqual(peopleIn(text), [
    { name: '张月兰', pinyin: 'Zhang Yuelan', role: '市卫生健康委党组书记、主任，市中医药管理局局长' },
  ]);
  assert.equal(namesInPinyin(['刘庆', '欧阳修远', '李雪']), 'Liu Qing, Ouyang Xiuyuan and Li Xue');
});

test('figures keep their qualifiers and units; days and years are none', () => {
  const units = [
    { id: 'visits', zh: '人次', en: { one: 'visit', other: 'visits' }, tight: false },
    { id: 'days', zh: '日', en: { one: 'day', other: 'days' }, tight: false },
    { id: 'percent', zh: '%', en: { one: '%', other: '%' }, tight: true },
  ];
  assert.deepEqual(
    figuresIn('2026年1月28日，门诊接待市民200余人次，占比近5%。', units).map(({ value, qualifier, unit }) => [
      value,
      qualifier,
      unit,
    ]),
    [
      [200, 'over', 'visits'],
      [5, 'nearly', 'percent'],
    ],
  );
});

test('a figure has a unit only where unit and noun surely fit', () => {
  const unit = (id: string, zh: string) => ({ id, zh, en: { one: id, other: id }, tight: false });
  const units = [unit('institutions', '个'), unit('operations', '台'), unit('metres', '平方米'), unit('beds', '张')];
  const counted = [
    { unit: 'operations', what: { zh: '机器人手术' } },
    { unit: 'beds', what: { zh: '开放床位' } },
  ];
  const text = '第2期，历时5个月，添置训练设备42台，面积860平方米，完成手术300台，床位约20张，打8折。';
  const found = figuresIn(text, units, counted).map(({ value, unit: own, near }) => [value, own, near]);
  assert.deepEqual(found, [
    [5, undefined, '历时5个月'],
    [42, undefined, '添置训练设备42台'],
    [860, 'metres', '面积860平方米'],
    [300, 'operations', '完成手术300台'],
    [20, 'beds', '床位约20张'],
    [8, undefined, '打8折'],
  ]);
});

test('an id is pinyin and registered names, and free', () => {
  assert.equal(idOfTitle('门诊开放'), 'menzhen-kaifang');
  assert.equal(idOfTitle('示例医院开诊', [{ start: 0, end: 4, id: 'example-hospital' }]), 'example-hospital-kai-zhen');
  assert.equal(idOfTitle('2026'), 'n2026');
  assert.equal(idOfTitle('……'), 'draft');
  assert.equal(freeId('a', new Set(['a', 'a-2'])), 'a-3');
});
