/** Whom to ask where the site has no answer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { allAsks, contactAsks, numbersToAsk } from '../../../src/views/parts/asks.ts';

test('where the site has no answer it says the emergency number, and who knows hospitals', () => {
  for (const locale of LOCALES) {
    const numbers = numbersToAsk(locale).map(({ number }) => number);
    assert.equal(numbers[0], allAsks(locale)[0]?.number);
    for (const { number } of contactAsks(locale))
      assert.equal(numbers.filter((one) => one === number).length, 1, number);
    assert.ok(contactAsks(locale).length > 0 && numbers.length === contactAsks(locale).length + 1);
  }
});
