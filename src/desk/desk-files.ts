/** The files of the desk below `/admin/`, as both the desk on this machine and one on a host have them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Backend, deskConfig } from './config.ts';
import { decapFolder, packClient } from './decap.ts';

/** The page: a program, and nothing that search engines should keep. */
const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>编辑台</title>
<link rel="stylesheet" href="desk.css">
<script src="desk.js" defer></script>
</head>
<body><noscript>编辑台要用脚本，请打开浏览器的脚本功能。</noscript></body>
</html>
`;

/** Texts of our own, by path. */
export type DeskTexts = Record<string, string>;

/**
 * The desk's own files.
 * @param isLocal whether it runs on an editor's machine, with the check to ask and the site beside
 */
export async function deskTexts(backend: Backend, isLocal: boolean): Promise<DeskTexts> {
  return {
    'index.html': PAGE,
    'config.json': JSON.stringify({ isLocal, decap: deskConfig(backend) }),
    ...(await packClient()),
  };
}

/** Decap's program and its parts: in their folder, by name. No maps of its source, and none of the second copy under an old name. */
export const decapFiles = (): string[] =>
  readdirSync(decapFolder()).filter((name) => !/\.map$|(?:^|\.)cms\.js$/.test(name) || /decap-cms\.js$/.test(name));

export const decapPath = (name: string): string => join(decapFolder(), name);
