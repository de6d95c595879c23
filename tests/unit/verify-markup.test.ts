/** The rules of one page by itself: each is shown to fail on one change to a sound page, alone. */
import { changed, type Fault, inHome, testFaults } from '../lib/sound-site.ts';

const FAULTS: Fault[] = [
  ['raw Markdown', ['raw-markdown index.html'], inHome('<p>**注意：**请</p>')],
  ['raw Markdown in an attribute', ['raw-markdown index.html'], inHome('<img src="@/data/one.json" alt="**注意**">')],
  ['an inline script', ['content-security-policy index.html'], inHome('<script>alert(1)</script>')],
  ['an inline style sheet', ['content-security-policy index.html'], inHome('<svg><style>p{}</style></svg>')],
  ['a style attribute', ['content-security-policy index.html'], inHome('<p style="color:red">红</p>')],
  ['an event attribute', ['content-security-policy index.html'], inHome('<p onclick="x()">点</p>')],
  ['a javascript: address', ['content-security-policy index.html'], inHome('<a href="javascript:x()">点</a>')],
  [
    'a script from elsewhere',
    ['content-security-policy index.html'],
    inHome('<script src="https://other.example/x.js"></script>'),
  ],
  [
    'a picture from elsewhere',
    ['content-security-policy index.html'],
    inHome('<img src="//other.example/x.png" alt="">'),
  ],
  [
    'a style sheet from elsewhere',
    ['content-security-policy index.html'],
    inHome('<link rel="stylesheet" href="https://other.example/x.css">'),
  ],
  ['broken JSON-LD', ['json-ld index.html'], inHome('<script type="application/ld+json">{</script>')],
  ['broken HTML', ['html index.html'], inHome('<p class="a" class="b">一</p>')],
  ['an id used twice', ['duplicate-id index.html'], inHome('<p id="main">二</p>')],
  [
    'a story outside data-story',
    ['story articles/one/index.html'],
    changed('articles/one/index.html', ' data-story', ''),
  ],
  [
    'two stories in a page',
    ['story articles/one/index.html'],
    changed('articles/one/index.html', '</article>', '</article><p data-story>二</p>'),
  ],
];

testFaults(FAULTS);
