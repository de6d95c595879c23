/** Shapes that say a figure: bars, dots, a line of time; as SVG with classes, for pages and for pictures alike. */
import type { Shape } from '../views/parts/plate.ts';

interface Box {
  width: number;
  height: number;
}

const round = (value: number): number => Number(value.toFixed(1));

const bar = (name: string, x: number, y: number, width: number, height: number): string =>
  `<rect class="${name}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;

/** What was before is light, what is now dark; the longer fills the width. */
function pair({ from, to }: { from: number; to: number }, { width, height }: Box): string {
  const most = Math.max(Math.abs(from), Math.abs(to)) || 1;
  const thick = (height - 4) / 2;
  return (
    bar('bar-a', 0, 0, (width * Math.abs(from)) / most, thick) +
    bar('bar-b', 0, thick + 4, (width * Math.abs(to)) / most, thick)
  );
}

const PART_NAMES = ['bar-a', 'bar-b', 'bar-c'];

/** One bar, split as the sum is. */
function sum(parts: readonly number[], { width, height }: Box): string {
  const gap = 3;
  const whole = parts.reduce((all, part) => all + part, 0) || 1;
  let x = 0;
  return parts
    .map((part, at) => {
      const long = ((width - gap * (parts.length - 1)) * part) / whole;
      const drawn = bar(PART_NAMES[at % PART_NAMES.length] ?? '', x, 0, long, height);
      x += long + gap;
      return drawn;
    })
    .join('');
}

/** Rows of dots; as one path for those that count and one for the others, each dot a line of no length. */
function dots(count: number, all: number, { width, height }: Box): string {
  const rows = all > 25 ? (all > 50 ? 5 : 2) : 1;
  const columns = Math.ceil(all / rows);
  const step = Math.min(width / columns, height / rows);
  const path = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => {
      const x = ((from + at) % columns) * step + step / 2;
      const y = Math.floor((from + at) / columns) * step + step / 2;
      return `M${round(x)} ${round(y)}h0`;
    }).join('');
  const drawn = (name: string, from: number, to: number) =>
    to > from ? `<path class="${name}" stroke-width="${round(step * 0.72)}" d="${path(from, to)}"/>` : '';
  return drawn('dot', 0, count) + drawn('dot-off', count, all);
}

/** Two dates and the time between them. */
const time = ({ width, height }: Box): string => {
  const y = round(height / 2);
  return `<path class="time" d="M6 ${y}H${width - 6}"/><path class="dot" stroke-width="12" d="M6 ${y}h0M${width - 6} ${y}h0"/>`;
};

/** A shape in a box. */
export function shapeSvg(shape: Shape, box: Box): string {
  switch (shape.kind) {
    case 'pair':
      return pair(shape, box);
    case 'sum':
      return sum(shape.parts, box);
    case 'dots':
      return dots(shape.count, shape.count, box);
    case 'share':
      return (
        bar('bar-b', 0, 0, (box.width * shape.percent) / 100, box.height) +
        bar('bar-a', (box.width * shape.percent) / 100, 0, (box.width * (100 - shape.percent)) / 100, box.height)
      );
    case 'time':
      return time(box);
  }
}
