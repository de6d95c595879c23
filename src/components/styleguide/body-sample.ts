/** A made-up body for the style guide: every word of the vocabulary, and plain Markdown. */
import type { Piece } from '../../lib/body-pieces.ts';

/** @param w picks the words of the page's language */
export function bodySample(w: (zh: string, en: string) => string, summary: string): Piece[] {
  const p = (text: string): Piece => ({ html: `<p>${text}</p>` });
  const call = (
    component: 'Aside' | 'Quote' | 'Steps' | 'Chart' | 'BeforeAfter',
    props: Record<string, string>,
    ...children: Piece[]
  ): Piece => ({
    component,
    props,
    children,
  });
  return [
    p(
      w(
        '一段正文，含<a href="#" class="name">机构名</a>、<em>着重</em>和<strong>粗体</strong>。',
        'A paragraph with <a href="#" class="name">a name</a>, <em>emphasis</em> and <strong>bold</strong>.',
      ),
    ),
    { html: `<h2>${w('小标题', 'A heading')}</h2>` },
    { html: `<ul><li>${w('一项', 'An item')}</li><li>${w('又一项', 'Another')}</li></ul>` },
    {
      html: `<table><thead><tr><th>${w('科室', 'Department')}</th><th>${w('人数', 'People')}</th></tr></thead><tbody><tr><td>${w('骨科', 'Orthopaedics')}</td><td>1,290</td></tr></tbody></table>`,
    },
    { html: `<blockquote><p>${w('引文。', 'A quotation.')}</p></blockquote>` },
    ...['note', 'background', 'caution'].map((kind) =>
      call('Aside', { kind, title: w('报道没有说明的事', 'What the report does not say') }, p(summary)),
    ),
    call('Quote', { by: w('某院长', 'A director') }, p(w('我们是来扎根的。', 'We came to put down roots.'))),
    call('Steps', {}, { html: `<ol><li>${w('挂号', 'Register')}</li><li>${w('就诊', 'See the doctor')}</li></ol>` }),
    call('Chart', { figures: 'a b' }),
    call('BeforeAfter', { figure: 'c' }),
  ];
}
