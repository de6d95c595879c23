/** What is used of two packages that bring no types. */
declare module 'wawoff2' {
  const wawoff2: { decompress(woff2: Uint8Array): Promise<Uint8Array> };
  export default wawoff2;
}

declare module 'opentype.js' {
  export interface Command {
    type: 'M' | 'L' | 'Q' | 'C' | 'Z';
    x?: number;
    y?: number;
    x1?: number;
    y1?: number;
    x2?: number;
    y2?: number;
  }
  export interface Font {
    variation?: { set(axes: Record<string, number>): void };
    getPath(text: string, x: number, y: number, size: number): { commands: Command[] };
    getAdvanceWidth(text: string, size: number): number;
  }
  const opentype: { parse(font: ArrayBuffer): Font };
  export default opentype;
}
