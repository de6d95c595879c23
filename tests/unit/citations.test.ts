/** References: GB/T 7714 against the standard's own examples and cases checked by hand; APA; files for reference managers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apa } from '../../src/lib/citations/apa.ts';
import { authorsOf } from '../../src/lib/citations/byline.ts';
import type { Author, Citable } from '../../src/lib/citations/citable.ts';
import { bibtex, cslJson, ris } from '../../src/lib/citations/formats.ts';
import { gbt7714 } from '../../src/lib/citations/gbt7714.ts';

const by = (...names: string[]): Author[] => names.map((literal) => ({ literal }));
const en = (family: string, given: string): Author => ({ family, given });

/** As the edition of 2025 has it, case by case; the first stand in the standard itself. */
const CASES: [rule: string, citable: Citable, accessed: string, expected: string][] = [
  [
    '8.5 a newspaper with its page',
    {
      authors: by('丁文详'),
      title: '数字革命与竞争国际化',
      publication: '中国青年报',
      date: '2000-11-20',
      edition: '15',
    },
    '',
    '丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.',
  ],
  [
    '8.5 a newspaper online',
    {
      authors: by('陈缮真'),
      title: '探索微观世界的无穷奥秘（科技大观）',
      publication: '人民日报',
      date: '2022-08-16',
      edition: '17',
      url: 'http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm',
    },
    '2023-01-01',
    '陈缮真. 探索微观世界的无穷奥秘（科技大观）[N/OL]. 人民日报，2022-08-16（17）. http://paper.people.com.cn/rmrb/html/2022-08/16/nw.D110000renmrb_20220816_3-17.htm.',
  ],
  [
    'a web page of a body',
    {
      authors: by('北京鲁迅博物馆'),
      title: '北京鲁迅博物馆志愿服务章程',
      date: '2021-04-21',
      url: 'http://www.luxunmuseum.com.cn/html/202104/a11310.htm',
    },
    '2023-05-02',
    '北京鲁迅博物馆. 北京鲁迅博物馆志愿服务章程[EB/OL]. （2021-04-21）[2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.',
  ],
  [
    'a web page without a date',
    {
      authors: by('中国科学院文献情报中心'),
      title: '中国科学院科技论文预发布平台',
      url: 'https://chinaxiv.org/home.htm',
    },
    '2025-03-06',
    '中国科学院文献情报中心. 中国科学院科技论文预发布平台[EB/OL]. [2025-03-06]. https://chinaxiv.org/home.htm.',
  ],
  [
    'quotation marks in a title',
    {
      authors: by('许振超'),
      title: '“好好干，当一个好工人”',
      date: '2025-02-17',
      url: 'https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html',
    },
    '2025-06-22',
    '许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.',
  ],
  [
    'a web page without an author',
    { authors: [], title: '西黄丸', date: '2023-10-07', url: 'https://ydz.chp.org.cn/#/item?bookId=1&entryId=1154' },
    '2025-08-26',
    '西黄丸[EB/OL]. （2023-10-07）[2025-08-26]. https://ydz.chp.org.cn/#/item?bookId=1&entryId=1154.',
  ],
  [
    'a title that was supplied',
    { authors: by('Zotero'), title: '[Zotero download]', url: 'https://www.zotero.org/download/' },
    '2024-04-08',
    'Zotero. [Zotero download][EB/OL]. [2024-04-08]. https://www.zotero.org/download/.',
  ],
  [
    'names of Latin letters',
    {
      authors: [en('Bevington', 'David'), en('Brown', 'John Russell')],
      title: 'William Shakespeare',
      date: '2025-01-01',
      url: 'https://www.britannica.com/biography/William-Shakespeare',
    },
    '2025-01-03',
    'Bevington D，Brown J R. William Shakespeare[EB/OL]. （2025-01-01）[2025-01-03]. https://www.britannica.com/biography/William-Shakespeare.',
  ],
  [
    'a body with a Latin name',
    {
      authors: by('International Organization for Standardization'),
      title: 'ISO homepage',
      url: 'https://www.iso.org/home.html',
    },
    '2020-10-06',
    'International Organization for Standardization. ISO homepage[EB/OL]. [2020-10-06]. https://www.iso.org/home.html.',
  ],
  [
    'two authors',
    { authors: by('杨健', '刘裕'), title: '22年两次为她挽救生命', publication: '青岛早报', date: '2024-11-12' },
    '',
    '杨健，刘裕. 22年两次为她挽救生命[N]. 青岛早报，2024-11-12.',
  ],
  [
    'three authors',
    { authors: by('甲乙', '丙丁', '戊己'), title: '题', publication: '报', date: '2024' },
    '',
    '甲乙，丙丁，戊己. 题[N]. 报，2024.',
  ],
  [
    'more than three authors',
    { authors: by('甲乙', '丙丁', '戊己', '庚辛'), title: '题', publication: '报', date: '2024' },
    '',
    '甲乙，丙丁，戊己，等. 题[N]. 报，2024.',
  ],
  [
    'more than three of Latin letters',
    { authors: ['A', 'B', 'C', 'D'].map((one) => en(one, 'X')), title: 'T', publication: 'P', date: '2024' },
    '',
    'A X，B X，C X，et al. T[N]. P，2024.',
  ],
  [
    'a name in two Chinese parts',
    { authors: [en('徐', '小钦')], title: '题', publication: '报', date: '2024' },
    '',
    '徐小钦. 题[N]. 报，2024.',
  ],
  [
    'a date that was worked out',
    { authors: by('贾子国'), title: '题', publication: '报', date: '2026-02', isInferred: true },
    '',
    '贾子国. 题[N]. 报，[2026-02].',
  ],
  [
    'a newspaper without a name',
    { authors: by('金增秀'), title: '题', date: '2026', isInferred: true },
    '',
    '金增秀. 题[N]. [报名不详]，[2026].',
  ],
  [
    'a page as printed: 第03版',
    { authors: [], title: '题', publication: '报', date: '2024-11-12', edition: '第03版' },
    '',
    '题[N]. 报，2024-11-12（3）.',
  ],
  [
    'a page that is no number',
    { authors: [], title: '题', publication: '报', date: '2024-11-12', edition: 'A2健康' },
    '',
    '题[N]. 报，2024-11-12（A2健康）.',
  ],
  ['a newspaper without a date', { authors: [], title: '题', publication: '报' }, '', '题[N]. 报.'],
  [
    'a web page whose date was worked out',
    { authors: [], title: '题', date: '2025-07', isInferred: true, url: 'https://a.example/' },
    '2026-01-02',
    '题[EB/OL]. （[2025-07]）[2026-01-02]. https://a.example/.',
  ],
];

for (const [rule, citable, accessed, expected] of CASES)
  test(`GB/T 7714—2025: ${rule}`, () => assert.equal(gbt7714(citable, accessed, 2025), expected));

test('GB/T 7714—2015 has half-width marks and Latin family names in capitals', () => {
  const [, paper] = CASES[0] ?? assert.fail();
  const [, latin, accessed] = CASES[7] ?? assert.fail();
  assert.equal(gbt7714(paper, '', 2015), '丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).');
  assert.match(
    gbt7714(latin, accessed, 2015),
    /^BEVINGTON D, BROWN J R\. .*\[EB\/OL\]\. \(2025-01-01\)\[2025-01-03\]\./,
  );
});

test('APA: authors, date, title, publication, address', () => {
  const paper = { title: '基层诊疗', publication: 'Qingdao Morning Post', date: '2024-11-12' };
  assert.equal(
    apa({ ...paper, authors: [en('Yang', 'Jian'), en('Liu', 'Yu')] }),
    'Yang, J., & Liu, Y. (2024, November 12). 基层诊疗. Qingdao Morning Post.',
  );
  assert.equal(
    apa({ ...paper, authors: [], date: '2026-02', isInferred: true }),
    '基层诊疗. (ca. 2026, February). Qingdao Morning Post.',
  );
  assert.equal(
    apa({ authors: by('Xinglin Bulletin'), title: 'Who pays?', date: '2026', url: 'https://a.example/' }),
    'Xinglin Bulletin. (2026). Who pays? https://a.example/',
  );
  assert.equal(apa({ authors: by('A'), title: 'T' }), 'A. (n.d.). T.');
});

test('a byline gives its people and not their roles', () => {
  const zh = (byline: string) => authorsOf(byline, 'zh').map((author) => ('literal' in author ? author.literal : ''));
  assert.deepEqual(zh('杨健，通讯员 刘裕'), ['杨健', '刘裕']);
  assert.deepEqual(zh('记者 刘通，通讯员 李小诗（济南报道）'), ['刘通', '李小诗']);
  assert.deepEqual(zh('贾子国 纪政屹'), ['贾子国', '纪政屹']);
  assert.deepEqual(zh('本报记者徐小钦'), ['徐小钦']);
  assert.deepEqual(zh('北京市卫生健康大数据与政策研究中心'), ['北京市卫生健康大数据与政策研究中心']);
  assert.deepEqual(authorsOf('Liu Tong, reporter, and Li Xiaoshi, contributor, in Jinan', 'en'), [
    en('Liu', 'Tong'),
    en('Li', 'Xiaoshi'),
  ]);
  assert.deepEqual(authorsOf('Our staff', 'en'), by('Our staff'));
  assert.deepEqual(authorsOf(undefined, 'zh'), []);
});

const page = {
  id: 'x-zh',
  author: '杏林公报编辑部（演示）',
  title: '50% & 1_{x} ~ \\#，完成14155台次',
  site: '杏林公报',
  date: '2026-11-22',
  url: 'https://a.example/articles/x/',
  language: 'zh-CN',
  summary: '摘要。',
} as const;

test('BibTeX keeps Chinese, and escapes what LaTeX would read', () => {
  const text = bibtex([page]);
  assert.ok(text.startsWith('@online{x-zh,\n'));
  assert.ok(text.includes('title = {{50\\% \\& 1\\_\\{x\\} \\textasciitilde{} \\textbackslash{}\\#，完成14155台次}}'));
  assert.ok(text.includes('author = {{杏林公报编辑部（演示）}}') && text.includes('date = {2026-11-22}'));
  assert.doesNotMatch(bibtex([{ ...page, date: undefined }]), /undefined|(?:date|year|month) = /);
});

test('RIS has a tag a line, from TY to ER, and CSL-JSON the day in parts', () => {
  const lines = ris([page, { ...page, id: 'x-en', date: undefined }]).split('\r\n');
  assert.ok(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line)));
  assert.deepEqual([lines[0], lines.filter((line) => line.startsWith('DA')).length], ['TY  - ELEC', 1]);
  assert.deepEqual(JSON.parse(JSON.stringify(cslJson([page])[0])), {
    id: 'x-zh',
    type: 'webpage',
    title: page.title,
    author: [{ literal: page.author }],
    'container-title': '杏林公报',
    publisher: '杏林公报',
    issued: { 'date-parts': [[2026, 11, 22]] },
    URL: page.url,
    language: 'zh-CN',
    abstract: '摘要。',
  });
});
