/** The column beside a long text: notes beside the blocks that use them, nothing empty for long, short stories as they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Body } from '../../../src/lib/body-pieces.ts';
import { marginNotes } from '../../../src/views/parts/margin-notes.ts';
import { storyContents } from '../../../src/views/parts/story-contents.ts';
import { storyView } from '../../../src/views/pages/story.ts';
import { aFigure, anOrganisation, aSite, aStory, aTerm, words } from '../../lib/index-of-content.ts';

/** A body of paragraphs of some lines each; the first of every five is a heading. */
function body(count: number, figures: Record<number, string> = {}): Body {
  const blocks = Array.from({ length: count }, (_, at) => ({
    html:
      at % 5 === 0
        ? `<h2>第${at}节</h2>`
        : `<p>${figures[at] ? `<span id="f-${figures[at]}">数</span>` : ''}${'字'.repeat(128)}</p>`,
  }));
  return {
    blocks,
    numbers: blocks.map((_, at) => at + 1),
    gone: [],
    text: blocks.map(({ html }) => html.replace(/<[^>]*>/g, '')),
  };
}

const story = aStory('s', '2026-02-03', {
  figures: [aFigure('far', { value: 5 })],
  zh: {
    title: '标题',
    summary: '摘要。',
    body: '',
    terms: [
      { id: 'bed', text: '床', block: 12 },
      { id: 'cot', text: '小床', block: 12 },
    ],
  },
});
const content = aSite({
  stories: [story],
  organisations: [anOrganisation('a')],
  glossary: [aTerm('bed'), aTerm('cot')],
});
const view = storyView(content, story, 'zh');

test('a short story has no notes beside its text', () => {
  assert.equal(marginNotes(view, body(5), 0), undefined);
});

test('a note begins in the row of the block that uses its term, or right below the note before it', () => {
  const margins = marginNotes(view, body(40), 0);
  assert.ok(margins);
  // Two rows above the text: who says so, and the headline.
  assert.equal(margins.railSpan, 2 + 11);
  const [first, second] = margins.notes;
  assert.ok(first && 'term' in first.note && first.note.term.name === 'bed');
  assert.equal(first.span, 1);
  assert.ok(second && 'term' in second.note && second.note.term.name === 'cot');
});

test('with a picture across the page above the text, the column begins beside the first block', () => {
  // The term of the ninth block is explained beside it: what stands above it in the column ends there.
  const terms = view.terms.map((term) => ({ ...term, href: '#p9' }));
  const cover = { src: './a.jpg', alt: '画面' };
  const spanOf = (more: object) => marginNotes({ ...view, terms, ...more }, body(40), 0)?.railSpan;
  assert.deepEqual([spanOf({ cover }), spanOf({})], [8, 2 + 8]);
});

test('where no term stands for most of a screen a figure of the text does', () => {
  const margins = marginNotes(view, body(40, { 26: 'far' }), 0);
  const pulled = margins?.notes.find(({ note }) => 'figure' in note);
  assert.ok(pulled && 'figure' in pulled.note && pulled.note.figure.id === 'far');
  const said = { ...story, zh: { ...story.zh, title: '有5家' } };
  const onPlate = marginNotes(storyView({ ...content, stories: [said] }, said, 'zh'), body(40, { 26: 'far' }), 0);
  assert.ok(
    onPlate && !onPlate.notes.some(({ note }) => 'figure' in note),
    'one that the plate shows stands there alone',
  );
});

test('names and people of the story stand in the gaps where no note does: beside a long text nothing is empty for a screen', () => {
  const people = Array.from({ length: 9 }, (_, at) => ({
    name: words(`某某${at}`),
    role: words('某某医院的医生，某某学会的委员，某某项目的负责人'),
  }));
  const long = storyView(content, { ...story, people, organisations: ['a'] }, 'zh');
  const filledIn = (blocks: number) =>
    (marginNotes(long, body(blocks), 0)?.filled ?? []).flatMap(({ parts }) => parts).toSorted();
  assert.deepEqual(filledIn(20), ['names', 'people'], 'less than a screen is left');
  const margins = marginNotes(long, body(60), 0);
  assert.deepEqual(filledIn(60), ['names', 'people', 'source'], 'a screen would be empty still');
  assert.deepEqual(margins?.after, []);
  // Behind the last note, to the end of the text: no note comes later.
  assert.deepEqual(
    margins.notes.map(({ isLater }) => isLater),
    [false, false],
  );
  const crowded = storyView(
    content,
    { ...story, people: Array.from({ length: 9 }, () => people).flat(), organisations: ['a'] },
    'zh',
  );
  const few = marginNotes(crowded, body(60), 0);
  assert.deepEqual(few?.after, ['people'], 'what is longer than the gap tears no hole into the text');
});

test('a story with five headings has contents, one with fewer has none', () => {
  assert.deepEqual(storyContents(body(21))[1], { name: '第5节', href: '#p6' });
  assert.deepEqual(storyContents(body(20)), []);
});
