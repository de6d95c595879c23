/** The stories of a page: found, told apart, and put together where the page split them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOfLines } from '../../../src/newsroom/read/join-lines.ts';
import { linesOfText } from '../../../src/newsroom/read/read-text.ts';
import { storiesOf } from '../../../src/newsroom/split/stories.ts';

const storiesIn = (...texts: string[]) =>
  storiesOf(
    texts.map((text, file) => ({
      name: `${file}.txt`,
      blocks: blocksOfLines(linesOfText(text), file),
      remarks: [],
      pictures: [],
    })),
  );

const shown = ({ stories }: ReturnType<typeof storiesIn>) =>
  stories.map(({ title, byline, blocks }) => [title, byline?.text, ...blocks.map(({ text }) => text)]);

test('stories with leads, bylines and subheads, and a picture between them', () => {
  const page = `示例医院办起健康课堂

■ 甲一 乙二

示例医院今年办起了健康课堂，讲课的都是本院的医生，听课不收费。

让居民听得懂

课堂每周一次，讲的都是常见病。

示例县卫生院开诊

本报讯（丙三 丁四）示例县卫生院开诊，门诊楼有三层。

卫生院有二十名医生。


医生为居民测血压。
■ 戊五

示例区疾控中心进校园

本报讯（己六）示例区疾控中心走进小学，讲解近视防控。`;
  assert.deepEqual(shown(storiesIn(page)), [
    [
      '示例医院办起健康课堂',
      '甲一 乙二',
      '示例医院今年办起了健康课堂，讲课的都是本院的医生，听课不收费。',
      '让居民听得懂',
      '课堂每周一次，讲的都是常见病。',
    ],
    ['示例县卫生院开诊', '丙三 丁四', '本报讯（丙三 丁四）示例县卫生院开诊，门诊楼有三层。', '卫生院有二十名医生。'],
    ['', '戊五', '医生为居民测血压。'],
    ['示例区疾控中心进校园', '己六', '本报讯（己六）示例区疾控中心走进小学，讲解近视防控。'],
  ]);
});

const INTERLEAVED = `# 示例市推动资源下沉

早报3月2日讯 示例市推动医疗资源下沉，各区都有了县域医共体。

医共体由市级医院牵头，今年计划启动老城区医院的

早报3月2日讯 示例眼科医院做了一例角膜移植手术。

患者患有圆锥角膜，这是一种青少年常

## 基层有数

- 全市医共体有五个。

改造提升项目。医共体的专家每周到基层坐诊。

（示例早报记者 甲一）

## 角膜移植让他重见光明

见的眼病。角膜移植手术由示例眼科医院的团队完成。

（示例早报记者 乙二）`;

test('stories whose columns were read one after the other are put together, and each seam is told', () => {
  const pages = storiesIn(INTERLEAVED);
  assert.deepEqual(shown(pages), [
    [
      '示例市推动资源下沉',
      '示例早报记者 甲一',
      '早报3月2日讯 示例市推动医疗资源下沉，各区都有了县域医共体。',
      '医共体由市级医院牵头，今年计划启动老城区医院的改造提升项目。医共体的专家每周到基层坐诊。',
      '基层有数',
      '全市医共体有五个。',
    ],
    [
      '角膜移植让他重见光明',
      '示例早报记者 乙二',
      '早报3月2日讯 示例眼科医院做了一例角膜移植手术。',
      '患者患有圆锥角膜，这是一种青少年常见的眼病。角膜移植手术由示例眼科医院的团队完成。',
    ],
  ]);
  const [first, second] = pages.stories.map(({ stitches }) => stitches);
  assert.equal(first?.length, 1);
  assert.deepEqual(
    second?.map(({ confidence }) => confidence),
    ['high'],
  );
  assert.match(second?.[0]?.reason.zh ?? '', /常见/);
});

test('a story that goes on on another page is followed there', () => {
  const front = `# 示例医院建起卒中中心\n\n本报讯（甲一）示例医院建起了卒中中心，溶栓更快了。（下转第3版）`;
  const inside = `（上接第1版）卒中中心有十名医生，溶栓从入院算起只要半小时。\n\n# 另一家医院开诊\n\n本报讯（乙二）示例县的医院开诊。`;
  const { stories } = storiesIn(front, inside);
  assert.deepEqual(
    stories.map(({ title }) => title),
    ['示例医院建起卒中中心', '另一家医院开诊'],
  );
  const [body] = stories[0]?.blocks ?? [];
  assert.equal(
    body?.text,
    '本报讯（甲一）示例医院建起了卒中中心，溶栓更快了。卒中中心有十名医生，溶栓从入院算起只要半小时。',
  );
  assert.equal(stories[0]?.stitches[0]?.confidence, 'high');
});

test('a digest is a story, and so is each report that it gathers, with where it comes from', () => {
  const digest = `示例市卫生研究中心 2025年7月11日

本期导语：

本期收录两篇报道。

1.示例医院用上人工智能

来源：示例网

链接：

https://example.org/a.html

主要内容：

示例医院用上人工智能

2025-07-07 来源：示例网

示例医院的医生用人工智能看片。

2.示例县卫生院开诊

来源：示例日报

示例县卫生院开诊，门诊楼有三层。`;
  const { stories, frames } = storiesIn(digest);
  assert.deepEqual(
    stories.map(({ title, isDigest, credit }) => [title, isDigest, credit.publication, credit.day, credit.url]),
    [
      ['', true, undefined, undefined, undefined],
      ['示例医院用上人工智能', false, '示例网', '2025-07-07', 'https://example.org/a.html'],
      ['示例县卫生院开诊', false, '示例日报', undefined, undefined],
    ],
  );
  assert.deepEqual(frames[0]?.masthead, { publication: '示例市卫生研究中心', day: '2025-07-11' });
});

test('words that belong to no story are told, not guessed', () => {
  const { stories, leftovers } = storiesIn(`# 示例医院开诊\n\n示例医院开诊。（记者 甲一）\n\n天气晴，北风三级。`);
  assert.equal(stories.length, 1);
  assert.deepEqual(
    leftovers.map(({ blocks }) => blocks.map(({ text }) => text)),
    [['天气晴，北风三级。']],
  );
});

test('of two stories that break off, each goes on where its word is made whole', () => {
  const page = `早报3月2日讯 示例眼科医院做了一例手术。

患者从外地来。这种病是青少年常

早报3月2日讯 示例区启用了新的中心。

中心有三层楼。区里请居民来做体质监

## 中心启用

测的设备有十台。

（示例早报记者 甲一）

## 眼病能治

见的眼病。

（示例早报记者 乙二）`;
  assert.deepEqual(
    storiesIn(page).stories.map(({ title, blocks }) => [title, blocks.at(-1)?.text]),
    [
      ['眼病能治', '患者从外地来。这种病是青少年常见的眼病。'],
      ['中心启用', '中心有三层楼。区里请居民来做体质监测的设备有十台。'],
    ],
  );
});
