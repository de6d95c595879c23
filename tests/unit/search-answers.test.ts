/** What readers are shown for many queries of one small archive: entries, stories, what was done to the query. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresFor } from '../../src/search-page/find-figures.ts';
import { addressFor } from '../../src/search/ask/results/url-state.ts';
import { assertKept } from '../lib/kept-list.ts';
import { buildIndex, entry, story, type TestIndex } from '../lib/search-index.ts';

const twin = (id: string, title: string) => ({ other: { url: `/en/articles/${id}/`, title } });
const english = { locale: 'en' as const };

const RECORDS = [
  story('room', '镇上有了血透室', ['终末期肾病患者就近治疗，11月开诊。', '血透室有12张床，每周三次，覆盖2.3万人。'], {
    date: '2026-01-11',
    summary: '郁山镇卫生院开设血液透析室。',
    ...twin('room', 'A dialysis room in town'),
  }),
  story('care', '失能老人在家有人护理', ['长期护理保险支付八成，护士上门1,280人次。', '聊城市东昌府区先试。'], {
    date: '2025-03-02',
    ...twin('care', 'Care at home for older people'),
  }),
  story('robot', '机器人完成第100例手术', ['青岛市的医院用机器人做手术，平均缩短36分钟。'], { date: '2025-06' }),
  story('night', '夜间门诊延长到晚上九点', ['儿科夜间门诊每天开放，候诊从60分钟降到20分钟。'], { date: '2024' }),
  story('free', '复诊七日内免挂号费', ['同一科室7日内复诊，不再收挂号费。', '已惠及99万人次。'], {
    date: '2026-02-20',
  }),
  story('drill', '急救志愿者学心肺复苏', ['志愿者学会心肺复苏和AED。'], {
    date: '2023-05-01',
    plainWords: ['急救', '心脏骤停'],
  }),
  story('room', 'A dialysis room in town', ['Patients with kidney disease are treated near home.', 'It has 12 beds.'], {
    ...english,
    date: '2026-01-11',
    other: { url: '/articles/room/', title: '镇上有了血透室' },
  }),
  story('care', 'Care at home for older people', ['Nurses made 1,280 visits; insurance pays 80 per cent.'], {
    ...english,
    date: '2025-03-02',
    other: { url: '/articles/care/', title: '失能老人在家有人护理' },
  }),
  story('visit', 'A paediatric team visits Liaocheng', ['Tumour screening for 350 children in the county.'], {
    ...english,
    date: '2025-11',
  }),
  ...entry('programmes', 'room', ['郁山镇血透室', '透析室'], ['Yushan Dialysis Room'], { zh: '就近透析。' }),
  ...entry('programmes', 'insurance', ['长期护理保险', '长护险'], ['Long-term Care Insurance'], { zh: '护士上门。' }),
  ...entry('programmes', 'seven', ['7日内复诊免挂号费'], ['Free follow-up within 7 days']),
  ...entry('campaigns', 'health-month', ['健康月义诊'], ['Health Month'], { zh: '义诊送到社区。' }),
  ...entry('organisations', 'hospital', ['聊城市人民医院', '聊城人医'], ["Liaocheng People's Hospital"], {
    zh: '电话和地址。',
  }),
  ...entry('organisations', 'qingdao', ['青岛市市立医院'], ['Qingdao Municipal Hospital']),
  ...entry('places', 'liaocheng', ['聊城市', '聊城'], ['Liaocheng']),
  ...entry('places', 'qingdao', ['青岛市', '青岛'], ['Qingdao']),
  ...entry('topics', 'kidney', ['肾病与透析'], ['Kidney care']),
  ...entry('topics', 'emergency', ['急救'], ['Emergency care']),
];

const TERMS = [
  { zh: ['血透', '透析'], en: ['dialysis'], also: { zh: ['洗肾'], en: ['kidney machine'] }, programmes: ['room'] },
  {
    zh: ['长护险'],
    en: ['care insurance'],
    also: { zh: ['护理险'], en: ['nursing cover'] },
    programmes: ['insurance'],
  },
  { zh: ['心肺复苏'], en: ['CPR'], also: { zh: ['人工呼吸'], en: ['resuscitation'] }, programmes: [] },
];

const CHINESE = `血透室|血透|透析|洗肾|洗腎|血透事|血头室|透折室|郁山镇|郁山镇血透室 电话|聊城市人民医院地址|聊城人医在哪|聊城 殡仪馆
青岛的医院|青岛机器人手术|机器人|机器 人|“机器人做手术”|"机器人"|机械人手术|达芬奇|长护险怎么申请|护理险|失能老人|卧床老人上门护理|老伴瘫痪护士能上门吗
夜间门诊几点|晚上能看儿科吗|儿科|候诊时间|36分钟|从60到20分钟|60分钟|12张床|十二张床|99万|99万人次|990000|1280|1,280人次|一千二百八十|八成|80%|2.3万人|23000
7日内|七日内复诊|7天复诊|挂号费|免费复诊|2026年1月11日|1月11日|2025-03-02|2025年|2025年3月|去年|急救|心脏骤停|人工呼吸|心肺复苏|AED|义诊|健康月|东昌府
xuetou|xue tou shi|liaocheng|qingdao|yushan|LIAOCHENG|dialysis|CPR|robot|血透 -床|血透 机器人|血透 OR 机器人|-血透|医院|患者|的|手术 青岛|第100例|100例|一百例
多少张床|有多少人次|哪家医院能透析|怎么挂号|？|血|室|北京|上海的医院|肿瘤|小儿|孩子晚上发烧去哪|停车|WiFi|报销多少|洗肾 青岛|护士上门 聊城`;

const ENGLISH = `dialysis|dialysis room|Dialysis rooms|dialisys|dyalisis room|kidney machine|kidney disease|kidney|12 beds|twelve beds|1,280 visits|1280|80 per cent|80%|eighty
pediatric|paediatric team|tumor screening|tumour|tumors in children|350 children|three hundred and fifty|Liaocheng|Qingdao|hospital in Liaocheng|Liaocheng People's Hospital
Liaocheng hospital phone|Municipal Hospital|care|care at home|home care|older people|elderly care|nurses|nurse visits|nursing cover|insurance|long-term care|Long term care insurance
resuscitation|CPR|robot|robots|血透|洗肾|机器人|11 January 2026|January 2026|March 2025|2025|2 March|"near home"|"treated near home"|"home near"|room -dialysis|dialysis OR robot
how many beds|how many visits were made|where can I get dialysis|free follow-up|7 days|within seven days|health month|emergency|night clinic|the|a|zzzz|hospitl|insurence`;

/** An answer in lines: what was done, the entries, the stories with where each was found, the figures. */
async function answerOf(index: TestIndex, typed: string, locale: 'zh' | 'en'): Promise<string[]> {
  const { change, meantInstead, registry, entries, stories, urls, query } = await index.ask(typed, locale);
  const figures = await figuresFor(query, addressFor(typed), stories, index.index);
  return [
    ...(query.raw === typed ? [] : [`  as: ${query.raw}`]),
    ...(change ? [`  ${change.kind}: ${change.queries.join(' | ')}${change.asked ? ` for ${change.asked}` : ''}`] : []),
    ...(meantInstead && meantInstead.length > 0 ? [`  or: ${meantInstead.join(' | ')}`] : []),
    ...registry.map(({ tier, named, lacking = [], isAskedOf }, at) =>
      [
        `  ${entries[at]} ${tier}`,
        named ? 'named' : 'mentioned',
        ...lacking.map((word) => `without ${word}`),
        isAskedOf ? 'asked of' : '',
      ]
        .filter(Boolean)
        .join(', '),
    ),
    ...stories.map(({ tier, at }, place) => `  ${urls[place]} ${tier}${at === undefined ? '' : ` at ${at}`}`),
    ...figures.map(({ figure, what }) => `  ${figure.value}: ${what}`),
  ];
}

test('many queries have the answers that they had before', async () => {
  const index = await buildIndex(RECORDS, TERMS);
  const inputs: { name: string; lines: string[] }[] = [];
  for (const [locale, list] of [
    ['zh', CHINESE],
    ['en', ENGLISH],
  ] as const)
    for (const typed of list.split(/[|\n]/))
      inputs.push({ name: `${locale}: ${typed}`, lines: await answerOf(index, typed, locale) });
  await index.remove();
  const answered = inputs.filter(({ lines }) => lines.length > 0);
  assert.ok(answered.length > 100, 'most are answered');
  assertKept('tests/unit/search-answers.txt', inputs);
});
