/** A PDF says where characters stand, and no more: lines, paragraphs and rows of tables are found by their places. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnLines } from '../../../src/newsroom/read/drawn-lines.ts';
import { readPdf } from '../../../src/newsroom/read/read-pdf.ts';

/** The smallest PDF that shows some pieces of text, each at a place. */
function pdf(pieces: [x: number, y: number, text: string][]): Uint8Array {
  const stream = pieces.map(([x, y, text]) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const end = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${text}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`);
}

test('pieces on one height are a line, those far apart its cells, also where a cell is full', () => {
  const piece = (str: string, x: number, y: number, width: number) => ({
    str,
    transform: [12, 0, 0, 12, x, y],
    width,
    height: 12,
    hasEOL: false,
  });
  const lines = drawnLines(
    [
      piece('科室', 72, 700, 24),
      piece('台数', 172, 700, 24),
      piece('骨科和脊柱外科', 72, 684, 98),
      piece('4', 172, 684, 6),
      piece('门诊', 72, 660, 24),
      piece('开放。', 96, 660, 36),
    ],
    1,
    0,
  );
  assert.deepEqual(
    lines.map(({ cells }) => cells),
    [['科室', '台数'], ['骨科和脊柱外科', '4'], ['门诊开放。']],
  );
});

test('a file is read with its paragraphs and tables, and what is lost is said', async () => {
  const { blocks, remarks } = await readPdf(
    pdf([
      [72, 780, 'The hospital opens a weekend clinic.'],
      [72, 740, 'Department'],
      [300, 740, 'Operations'],
      [72, 724, 'Eye'],
      [300, 724, '8'],
    ]),
    'a.pdf',
    0,
  );
  assert.deepEqual(
    blocks.map(({ kind, text }) => [kind, text]),
    [
      ['paragraph', 'The hospital opens a weekend clinic.'],
      ['table', 'Department Operations Eye 8'],
    ],
  );
  assert.match(remarks.map(({ zh }) => zh).join(), /加粗和链接没有带入/);
});

test('a small table with narrow columns and an empty cell does not run into the heading above it', async () => {
  const { blocks } = await readPdf(
    pdf([
      [72, 780, 'The hospital has more beds and operates on more people than in the year before that.'],
      [72, 750, 'Beds'],
      [114, 734, '2024'],
      [150, 734, '2025'],
      [72, 718, 'Bones'],
      [114, 718, '40'],
      [150, 718, '45'],
      [72, 702, 'Eyes'],
      [114, 702, '8'],
      [150, 702, '9'],
      [72, 670, 'So far the figures.'],
    ]),
    'a.pdf',
    0,
  );
  assert.deepEqual(
    blocks.map(({ kind, text }) => [kind, text]),
    [
      ['paragraph', 'The hospital has more beds and operates on more people than in the year before that.'],
      ['paragraph', 'Beds'],
      ['table', '2024 2025 Bones 40 45 Eyes 8 9'],
      ['paragraph', 'So far the figures.'],
    ],
  );
  const table = blocks[2]?.node;
  assert.deepEqual(
    table?.type === 'table' &&
      table.children.map((row) => row.children.map(({ children: [cell] }) => cell?.type === 'text' && cell.value)),
    [
      ['', '2024', '2025'],
      ['Bones', '40', '45'],
      ['Eyes', '8', '9'],
    ],
  );
});

test('a file without text is refused with what to do', async () => {
  await assert.rejects(readPdf(pdf([]), 'scan.pdf', 0), /scan\.pdf 里没有文字/);
});
