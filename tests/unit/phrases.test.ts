/** Headlines in phrases: joined they are the headline, and what belongs together stays together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasedHeading, phrasesOf, withCompounds, type Names, type Phrase } from '../../src/lib/phrases.ts';

const registered = [
  '聊城',
  '聊城市',
  '鲁云急救',
  '北京积水潭医院',
  '北京积水潭医院聊城医院',
  '青岛',
  '青岛市',
  '市北区',
  '中医药',
];
const names = { has: (text: string) => registered.includes(text), longest: 11 };
/** A phrase with / where it may break if need be, and + where a part of it may. */
const parted = (phrase: Phrase, signs = '/+'): string =>
  typeof phrase === 'string' ? phrase : phrase.map((part) => parted(part, signs.slice(1))).join(signs.charAt(0));
/** Phrases with | between them. */
const told = (text: string, known: Names = names) =>
  phrasesOf(text, known)
    .map((phrase) => parted(phrase))
    .join('|');
/** The phrases, each whole. */
const wholes = (text: string, known: Names = names) => phrasesOf(text, known).map((phrase) => parted(phrase, ''));

test('a registered name stays whole, and a long one breaks between the names in it where no line has room for it', () => {
  assert.equal(told('聊城援渝医生演示“鲁云急救”平台'), '聊城|援渝|医生|演示|“鲁云急救”|平台');
  assert.equal(told('北京积水潭医院聊城医院启用'), '北京积水潭医院/聊城医院|启用');
  const long = withCompounds(new Set(['聊城市', '聊城市卫生健康委员会办公室']));
  assert.equal(told('聊城市卫生健康委员会办公室', long), '聊城市/卫生+健康委员会办公室');
  const longer = withCompounds(new Set(['聊城市', '聊城市卫生健康委员会办公室综合科']));
  assert.equal(wholes('聊城市卫生健康委员会办公室综合科', longer)[0], '聊城市');
});

test('words of health news that a program would break stay whole, whatever names a site has registered', () => {
  const words = '大数据 大模型 出入院 时段 缺血性 示范项目 工作委员会 人工智能 中山大学';
  for (const names of [new Set<string>(), new Set(['聊城市'])])
    for (const word of words.split(' '))
      assert.equal(told(`启用${word}平台`, withCompounds(names)), `启用|${word}|平台`);
});

test('a name with a middle dot breaks elsewhere than at its dot', () => {
  const dotted = withCompounds(new Set(['齐鲁·星火全病程管理大模型', '星火全病程管理大模型', '全病程管理大模型']));
  assert.equal(told('齐鲁·星火全病程管理大模型', dotted), '齐鲁·星火/全病程管理大模型');
});

test('a line may end before a name that ends with a mark, and not before a mark', () => {
  const quoted = withCompounds(new Set(['“鲁云急救”']));
  assert.equal(told('启用“鲁云急救”', quoted), '启用|“鲁云急救”');
  assert.equal(told('启用平台……》！', quoted), '启用|平台……》！');
});

test('a line ends before 与 and 和, not after', () => {
  assert.equal(told('把医疗和养老'), '把医疗|和养老');
  const forum = withCompounds(new Set(['生成式人工智能与医疗论坛', '生成式人工智能']));
  assert.equal(told('生成式人工智能与医疗论坛', forum), '生成式人工智能/与医疗论坛');
});

test('a site that has registered no name has headlines all the same', () => {
  const none = wholes('聊城援渝医生演示急救平台', { has: () => false, longest: 0 });
  assert.equal(none.join(''), '聊城援渝医生演示急救平台');
});

test('names that overlap stay together; where that is too long, the longest of them is meant', () => {
  assert.equal(told('青岛市北区国民体质'), '青岛市北区|国民|体质');
  assert.equal(told('市民体验中医药文化'), '市民|体验|中医药|文化');
  const centre = withCompounds(new Set(['青岛', '青岛市', '市北区国民体质监测中心']));
  assert.equal(
    told('青岛市北区国民体质监测中心启用', centre),
    '青岛/市北区+国民体质监测中心|启用',
    'the name in it first',
  );
  const longer = withCompounds(new Set(['青岛', '青岛市', '市北区国民体质监测与健康站']));
  assert.equal(wholes('青岛市北区国民体质监测与健康站', longer)[0], '青岛');
});

test('words that the segmenter does not know stay whole, and nothing ends with a plus or a hyphen', () => {
  const known = withCompounds(new Set(['诊疗量', '聊城市卫生健康委']));
  assert.ok(wholes('病床边办出入院看大数据', known).some((phrase) => phrase.includes('出入院')));
  assert.match(told('聊城市卫生健康委员会', known), /健康委员会$/);
  for (const phrase of wholes('“1+2+3+4”体系用DeepSeek-R1看诊疗量', known)) assert.doesNotMatch(phrase, /[+-]$/);
});

test('式 ends a phrase and begins none', () => {
  assert.equal(told('背包式便携式诊断'), '背包式|便携式|诊断');
});

test('who says so stays with the word that says it', () => {
  assert.match(told('发布会称用时由30分钟减到1分钟'), /^发布会称/);
  assert.equal(told('报道称人均用时').split('|')[0], '报道称');
});

test('a number keeps its counter, and the gap before it', () => {
  assert.equal(told('完成手术14155台次'), '完成|手术14155台次');
  assert.match(told('占比61.21%'), /61\.21%$/);
});

test('punctuation stays at its side', () => {
  for (const phrase of wholes('人工智能，与“基层医疗”（大会）：一周年')) {
    assert.doesNotMatch(phrase, /^[，、：”）]/);
    assert.doesNotMatch(phrase, /[“（]$/);
  }
});

test('what opens a phrase stands with what follows it', () => {
  assert.match(told('大会在上海举行'), /\|在上海/);
});

test('a single character never stands alone beside a word', () => {
  assert.equal(told('疾控中心进小学'), '疾控|中心进|小学');
});

test('a heading of a text breaks between its phrases, unless there is more than words in it', () => {
  assert.equal(phrasedHeading('<h2>候诊、出入院和结算</h2>', names), '<h2>候诊、<wbr>出入院<wbr>和结算</h2>');
  assert.equal(
    phrasedHeading('<h2>北京积水潭医院聊城医院启用</h2>', names),
    '<h2><span>北京积水潭医院<wbr>聊城医院</span><wbr>启用</h2>',
  );
  for (const html of ['<h2>A &amp; B 候诊结算</h2>', '<h2>候诊<em>结算</em></h2>', '<p>候诊、出入院和结算</p>']) {
    assert.equal(phrasedHeading(html, names), html);
  }
});

test('joined, the phrases are the headline', () => {
  for (const text of ['', '一', 'AI 与医疗：2026 年', '全市1,019名医护人员进驻基层，常态化坐诊', '聊城聊城市聊城']) {
    assert.equal(wholes(text).join(''), text);
  }
});
