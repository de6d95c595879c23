/** Addresses of content, judged as whoever follows them reads them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLinkAddress, isPictureAddress, isRecordingAddress, isWebAddress } from '../../src/lib/safe-addresses.ts';

/** How often an address is encoded. */
const encoded = (address: string, times: number): string =>
  times === 0
    ? address
    : encoded(
        address.replace(/[%.]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
        times - 1,
      );

test('pictures beside a story or below it', () => {
  for (const path of [
    './a.jpg',
    './a.jpeg',
    './图 (1).png',
    './sub/a.webp',
    './a.avif',
    './%E5%9B%BE.png',
    './a.b.png',
  ])
    assert.ok(isPictureAddress(path), path);
  for (const path of [
    'a.jpg',
    '/a.jpg',
    '../a.jpg',
    './../a.jpg',
    './sub/../a.jpg',
    './.a.jpg',
    './sub/.git/a.jpg',
    './/a.jpg',
    './sub//a.jpg',
    './a.txt',
    './a.svg',
    './a.jpg.mjs',
    './a.mp3',
    './a',
    './',
    './a.jpg?raw',
    './a.jpg#x',
    './a.jpg?x.jpg',
    './a%3Fraw.jpg',
    './a%23.jpg',
    './a\\b.jpg',
    './%5cb.jpg',
    './a\n.jpg',
    './a%00.jpg',
    './a%0a.jpg',
    './%2e%2e/a.jpg',
    './%ff.jpg',
    './100%.jpg',
    'https://example.org/a.jpg',
    'data:image/png;base64,.jpg',
  ])
    assert.ok(!isPictureAddress(path), path);
});

test('decoded as often as somebody might, and no further', () => {
  const plain = './sub/a.png';
  for (const times of [1, 2, 3]) assert.ok(isPictureAddress(`.${encoded(plain.slice(1), times)}`), String(times));
  assert.ok(!isPictureAddress(`.${encoded(plain.slice(1), 4)}`));
  for (const times of [1, 2, 3, 4, 9]) assert.ok(!isPictureAddress(`./${encoded('../a.png', times)}`), String(times));
});

test('recordings', () => {
  assert.ok(isRecordingAddress('./a.mp3') && isRecordingAddress('./a.m4a'));
  assert.ok(!isRecordingAddress('./a.png') && !isRecordingAddress('./a.html') && !isRecordingAddress('a.mp3'));
});

test('other sites, without a user before the host', () => {
  for (const address of ['http://example.org', 'HTTPS://example.org/%E5%8C%BB?q=%C4%E3#a', 'https://例子.中国/页'])
    assert.ok(isWebAddress(address), address);
  for (const address of [
    'https://',
    'https://[',
    'https:///x',
    'https://a.example：8080/',
    'https://a.example:99999/',
    'https://u@a.example/',
    'https://:p@a.example/',
    'https://a.example/ b',
    'https://a.example\\b',
    'ftp://a.example',
    'javascript:alert(1)',
    '//a.example',
  ])
    assert.ok(!isWebAddress(address), address);
});

test('links: this site’s paths, other sites, mail and telephones', () => {
  for (const address of [
    '/',
    '/en/',
    '/articles/a/',
    '/articles/a',
    '/articles/a/?x=1#p2',
    '/search/?q=%E5%8C%BB',
    '/#p1',
    '/a/%E5%8C%BB/',
    'https://example.org/',
    'mailto:a@example.org',
    'tel:0635-1234567',
    'TEL:+86',
    '/data/v1/a.json',
  ])
    assert.ok(isLinkAddress(address), address);
  for (const address of [
    '',
    'a',
    './a/',
    '../a/',
    '//a.example/',
    '/\\a.example/',
    '/a//b/',
    '/../a/',
    '/a/../b/',
    '/%2e%2e/',
    '/%252e%252e/',
    '/%2f/a/',
    '/%5ca/',
    '/.git/',
    '/a b/',
    '/a/?q=a b',
    '/a/#a b',
    '/a/?q=\\',
    '/%',
    '/a\u0000/',
    'tel:abc',
    'tel:',
    'mailto:',
    'mailto:a b',
    'data:text/html,x',
    'javascript:alert(1)',
    ' /a/',
  ])
    assert.ok(!isLinkAddress(address), address);
});
