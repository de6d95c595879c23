/** Where few pages have all words of a query: what has the most of them stands beside, and what is named is not pushed out. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildIndex, entry, story, type TestIndex } from '../lib/search-index.ts';

let index: TestIndex;
before(async () => {
  index = await buildIndex([
    story(
      'count',
      'Institutions recognise each other’s tests',
      ['Qilu is one of 583 institutions.', 'A remote room.'],
      {
        locale: 'en',
        plainWords: ['consultation'],
      },
    ),
    story('centres', 'Qilu Hospital opens consultation centres', ['Each centre is for referral and consultation.'], {
      locale: 'en',
    }),
    ...['Parking', 'Meals', 'Training', 'Meetings', 'Awards', 'Books'].map((title) =>
      story(title.toLowerCase(), title, [`${title} at a hospital.`], { locale: 'en' }),
    ),
    story('tests', '机构互认检查检验', ['要交的材料：新生儿、证件、材料各一。', '手机可查。'], {
      plainWords: ['血糖'],
    }),
    story('online', '手机看病', ['网上可以预约挂号。']),
    ...['停车', '食堂', '培训', '会议', '评奖', '图书'].map((title) => story(title, title, [`医院的${title}。`])),
    ...entry('programmes', 'birth', ['出生一件事'], ['Birth in one go'], { zh: '新生儿的证件一次办，少交材料。' }),
    ...entry('programmes', 'six', ['六师共管'], ['Six professionals'], { zh: '在手机上看血糖。' }),
    ...entry('programmes', 'booking', ['分时预约挂号'], ['Timed booking'], { zh: '网上预约挂号，聊城的医院都能用。' }),
    ...entry('programmes', 'guide', ['网上挂号'], ['Online guide'], { zh: '聊城的医院网上预约挂号前先导诊。' }),
    ...entry('organisations', 'hospital', ['聊城市人民医院'], ["Liaocheng People's Hospital"]),
    ...entry('topics', 'diabetes', ['糖尿病', '血糖'], ['Diabetes']),
  ]);
});
after(() => index.remove());

test('a page that has all words by chance does not push out those that have the name', async () => {
  const { urls } = await index.ask('Qilu remote consultation', 'en');
  assert.deepEqual(urls, ['/en/articles/count/', '/en/articles/centres/']);
  // Those that stand beside say what they lack; what has all of it stands first.
  const { stories } = await index.ask('Qilu remote consultation', 'en');
  assert.deepEqual(
    stories.map(({ lacking = [] }) => lacking),
    [[], ['remote']],
  );
});

test('what is offered and has all words apart is shown beside a story that has them, in a row or by plain words', async () => {
  assert.deepEqual((await index.ask('新生儿 证件 材料')).entries, ['programmes/birth']);
  assert.ok((await index.ask('手机管血糖')).entries.includes('programmes/six'));
});

test('an institution that is called by name is shown, whatever has other words of the query', async () => {
  const { entries } = await index.ask('聊城市人民医院 网上预约挂号');
  assert.ok(entries.includes('organisations/hospital') && entries.includes('programmes/booking'), entries.join());
});
