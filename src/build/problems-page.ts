/** What is wrong in content, as a page of the dev server: the report of the check, for a browser. */
import type { Problem } from '../check/problem.ts';
import { byFile, countOf, plain, summary } from '../check/report.ts';
import { escapedText } from '../lib/text.ts';
import type { Reading } from '../loaders/reading-channel.ts';

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.7 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; }
h2 { margin: 2.5rem 0 0; font-size: 1.125rem; }
section > div { margin: 1.25rem 0; padding-left: 1rem; border-left: 0.25rem solid #b3261e; }
section > .warning { border-color: #9a6b00; }
p { margin: 0.25rem 0; }
[lang='en'], code { font-size: 0.9375rem; }
`;

const problemPart = (problem: Problem): string => {
  const { file, line, column, severity, rule, zh, fixZh, en, fixEn } = problem;
  const place = `${file}:${line}:${column}`;
  return `<div class="${severity}">
<p><strong>${severity === 'error' ? '错误' : '警告'}</strong> <code>${escapedText(place)}</code> <code>${escapedText(rule)}</code></p>
<p>${escapedText(zh)}</p>
<p><strong>改法：</strong>${escapedText(fixZh)}</p>
<p lang="en">${escapedText(en)} <strong>Fix:</strong> ${escapedText(fixEn)}</p>
</div>`;
};

/** Files by the number of their errors: those that hold the site up come first. */
const groupsOf = (problems: readonly Problem[]): [string, Problem[]][] =>
  [...byFile(problems)].sort(([, a], [, b]) => countOf(b, 'error') - countOf(a, 'error'));

const filePart = ([file, problems]: [string, Problem[]]): string => {
  const [errors, warnings] = [countOf(problems, 'error'), countOf(problems, 'warning')];
  return `<section>
<h2>${escapedText(file)}（${errors} 个错误，${warnings} 条警告）</h2>
${problems.map(problemPart).join('\n')}
</section>`;
};

/** Waits for the answer that comes when something else is to be shown; asks again where the server was started anew. */
const WAIT = (address: string): string => `
const wait = () => fetch(${JSON.stringify(address)}).then(() => location.reload(), () => setTimeout(wait, 500));
wait();
`;

/**
 * The page of a reading with errors.
 * @param changed an address that answers when the page is out of date
 */
export const problemsPage = (reading: Reading, changed: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<noscript><meta http-equiv="refresh" content="2"></noscript>
<title>内容里有错误</title>
<style>${STYLE}</style>
<script>${WAIT(changed)}</script>
</head>
<body>
<main>
<h1>内容里有错误，改好以后这一页会自己刷新</h1>
<p lang="en">Content has errors; this page loads again when they are mended.</p>
<p>${escapedText(summary(reading.problems, reading, plain))}</p>
${groupsOf(reading.problems).map(filePart).join('\n')}
</main>
</body>
</html>
`;
