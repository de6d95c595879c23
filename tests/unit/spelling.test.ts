/** American and British spellings are one word to the search; words that only look alike stay apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBritishSpelling } from '../../src/search/text/british-spelling.ts';

const PAIRS: [american: string, british: string][] = [
  ...['color', 'tumor', 'labor', 'behavior', 'favor', 'honor', 'neighbor', 'rumor', 'humor', 'odor', 'vapor'].map(
    (word): [string, string] => [word, `${word.slice(0, -2)}our`],
  ),
  ...['harbors', 'endeavors', 'flavors'].map((word): [string, string] => [word, word.replace('or', 'our')]),
  ['pediatric', 'paediatric'],
  ['orthopedics', 'orthopaedics'],
  ['gynecology', 'gynaecology'],
  ['anesthesia', 'anaesthesia'],
  ['hemodialysis', 'haemodialysis'],
  ['hematology', 'haematology'],
  ['hemangioma', 'haemangioma'],
  ...['an', 'leuk', 'isch', 'septic', 'glyc', 'ur', 'bacter', 'lipid', 'hypox', 'thalass'].map(
    (head): [string, string] => [`${head}emia`, `${head}aemia`],
  ),
  ['ischemic', 'ischaemic'],
  ['edema', 'oedema'],
  ['esophagus', 'oesophagus'],
  ['estrogen', 'oestrogen'],
  ['fetus', 'foetus'],
  ['cesarean', 'caesarean'],
  ['celiac', 'coeliac'],
  ['diarrhea', 'diarrhoea'],
  ['center', 'centre'],
  ['kilometers', 'kilometres'],
  ['milliliter', 'millilitre'],
  ['fiber', 'fibre'],
  ['theater', 'theatre'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['enroll', 'enrol'],
  ['enrollment', 'enrolment'],
  ['installs', 'instals'],
  ...['counsel', 'travel', 'cancel', 'label', 'model', 'signal', 'total'].flatMap((stem) =>
    ['ed', 'ing', 'er', 'ers'].map((end): [string, string] => [`${stem}${end}`, `${stem}l${end}`]),
  ),
  ['counselor', 'counsellor'],
  ['counselors', 'counsellors'],
  ['mislabeled', 'mislabelled'],
  ['remodeling', 'remodelling'],
  ['analyzed', 'analysed'],
  ['dialyzer', 'dialyser'],
  ['hospitalize', 'hospitalise'],
  ['hospitalized', 'hospitalised'],
  ['hospitalizes', 'hospitalises'],
  ['fertilizer', 'fertiliser'],
  ['fertilizers', 'fertilisers'],
  ['immunizing', 'immunising'],
  ['organization', 'organisation'],
  ['organizations', 'organisations'],
  ['catalog', 'catalogue'],
  ['catalogs', 'catalogues'],
  ['defense', 'defence'],
  ['license', 'licence'],
  ['practise', 'practice'],
  ['aging', 'ageing'],
  ['gray', 'grey'],
];

test('both spellings of a word come out the same', () => {
  for (const [american, british] of PAIRS)
    assert.equal(inBritishSpelling(american), inBritishSpelling(british), `${american}, ${british}`);
});

test('a word that is spelt alike everywhere stays as it is', () => {
  for (const word of [
    'size',
    'prize',
    'hemp',
    'colorectal',
    'laboratory',
    'packaging',
    'managing',
    'programming',
    'models',
    'totally',
  ])
    assert.equal(inBritishSpelling(word), word, word);
  for (const [one, other] of [
    ['fetal', 'fatal'],
    ['modes', 'models'],
    ['hems', 'haems'],
    ['license', 'listen'],
    ['aging', 'agings'],
  ] as const)
    assert.notEqual(inBritishSpelling(one), inBritishSpelling(other), `${one}, ${other}`);
});
