/** Who may ask the desk on this machine: its own pages, and nobody who only knows where it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from '../../src/desk/guard.ts';

const PORT = 4330;
const OWN = { host: '127.0.0.1:4330', origin: 'http://127.0.0.1:4330', 'content-type': 'application/json' };
const post = (headers: Record<string, string | undefined>) => refusalOf({ method: 'POST', headers }, PORT);
const get = (headers: Record<string, string>) => refusalOf({ method: 'GET', headers }, PORT);

test('its own pages are answered', () => {
  assert.equal(post(OWN), undefined);
  assert.equal(
    post({ ...OWN, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json; charset=utf-8' }),
    undefined,
  );
  assert.equal(post({ ...OWN, host: 'localhost:4330', origin: 'http://localhost:4330' }), undefined);
  assert.equal(get({ host: '127.0.0.1:4330' }), undefined);
  assert.equal(get({ host: '127.0.0.1:4330', 'sec-fetch-site': 'none' }), undefined);
});

test('a name that was made to point here is refused', () => {
  for (const host of [
    'evil.example',
    'evil.example:4330',
    '127.0.0.1',
    '127.0.0.1:4331',
    '127.0.0.1.evil.example:4330',
    '0.0.0.0:4330',
    '',
  ])
    assert.equal(get({ host }), 'host', host);
  assert.equal(post({ ...OWN, host: 'evil.example:4330', origin: 'http://evil.example:4330' }), 'host');
});

test('pages of other sites are refused, be it to read or to write', () => {
  assert.equal(post({ ...OWN, origin: 'https://evil.example' }), 'origin');
  assert.equal(post({ ...OWN, origin: 'null' }), 'origin');
  assert.equal(post({ ...OWN, origin: 'http://127.0.0.1:8000' }), 'origin');
  assert.equal(post({ ...OWN, origin: 'http://localhost:4330' }), 'origin');
  assert.equal(post({ ...OWN, origin: undefined }), 'origin');
  assert.equal(get({ host: '127.0.0.1:4330', 'sec-fetch-site': 'cross-site' }), 'site');
  assert.equal(get({ host: '127.0.0.1:4330', 'sec-fetch-site': 'same-site' }), 'site');
});

test('what a form can send is refused', () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])
    assert.equal(post({ ...OWN, 'content-type': type }), 'type', type);
  assert.equal(refusalOf({ method: 'PUT', headers: OWN }, PORT), 'method');
});
