/** How the open data is read with a few lines of a program: shown on the data page, and run by a test. */
import { absolute } from '../../lib/site-address.ts';
import { dataUrl } from '../../lib/urls.ts';

export interface DataExample {
  /** The program that runs it. */
  tool: 'curl' | 'Python' | 'R';
  code: string;
}

const json = absolute(dataUrl('figures.json'));
const csv = absolute(dataUrl('figures.csv'));

/** Each prints every figure with who says so. */
export const DATA_EXAMPLES: readonly DataExample[] = [
  {
    tool: 'curl',
    code: `curl -s ${csv} -o figures.csv`,
  },
  {
    tool: 'Python',
    code: [
      'import json',
      'from urllib.request import urlopen',
      '',
      `data = json.load(urlopen("${json}"))`,
      'for figure in data["items"]:',
      '    claimant = figure.get("claimant", {})',
      '    print(figure.get("value", figure.get("to")), figure["unit"], figure["name"]["zh"],',
      '          claimant.get("zh", ""), figure["url"]["zh"])',
    ].join('\n'),
  },
  {
    tool: 'R',
    code: [
      `figures <- read.csv("${csv}", fileEncoding = "UTF-8-BOM")`,
      'print(figures[, c("value", "unit_zh", "what_zh", "claimant_zh", "url_zh")])',
    ].join('\n'),
  },
];
