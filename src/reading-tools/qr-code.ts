/** A QR code as an SVG: dark on white in either theme, or no telephone reads it. */
import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';

/** @param label what it is, for who cannot see it */
export function qrCode(text: string, label: string): SVGSVGElement {
  const { data, size } = encode(text, { border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('class', 'qr');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', squares.join(''));
  svg.append(path);
  return svg;
}
