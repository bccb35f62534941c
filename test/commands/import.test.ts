import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../src/model/paths.ts';
import { RECORD_TYPES } from '../../src/model/records.ts';
import type { Shape } from '../../src/model/shape.ts';
import { soraCn } from '../support/memory-runtime.ts';

/** Imports files and reads what was printed as a base. */
async function imported(line: string, files: Readonly<Record<string, string>>) {
  const outcome = await soraCn(`import ${line}`, { files });
  const world = { files: { 'base.yaml': outcome.stdout } };
  const rows = async (list: string) => {
    const { stdout } = await soraCn(`${list} -d base.yaml --json`, world);
    return JSON.parse(stdout) as Record<string, unknown>[];
  };
  return { ...outcome, rows, check: await soraCn('check base.yaml --strict', world) };
}

const review = (more: object) => ({
  '@type': 'ClaimReview',
  url: 'https://check.example/1',
  claimReviewed: 'The dam was built in 1910.',
  author: { '@type': 'Organization', name: 'Check Desk' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ann Reed' },
    datePublished: '2019-2-5',
    appearance: [{ url: 'https://news.example/dam' }],
  },
  reviewRating: { ratingValue: 4, bestRating: 1, worstRating: 5, alternateName: 'Falso' },
  ...more,
});

describe('import claimreview', () => {
  const shapes: Readonly<Record<string, unknown>> = {
    'one review': review({}),
    'a list': [review({})],
    'a graph': { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, review({})] },
    'a data feed with empty items': {
      '@type': 'DataFeed',
      dataFeedElement: [{ item: null }, { item: [null, review({ '@type': ['Review', 'ClaimReview'] })] }],
    },
  };
  it.each(Object.entries(shapes))(
    'reads %s: the claim, who made it, when and where, and the verdict',
    async (_, value) => {
      const { exitCode, rows, check } = await imported('claimreview f.json', { 'f.json': JSON.stringify(value) });
      expect(exitCode).toBe(0);
      const [claim] = await rows('claims');
      expect(claim).toMatchObject({ statement: { und: 'The dam was built in 1910.' }, date: '2019-02-05' });
      expect(await rows('actors')).toMatchObject([
        { id: claim?.['attributedTo'], name: { und: 'Ann Reed' }, type: 'person' },
      ]);
      expect(await rows('documents')).toMatchObject([{ url: 'https://news.example/dam' }]);
      expect(await rows('evidence')).toMatchObject([
        {
          statement: { und: 'Check Desk: Falso' },
          type: 'fact-check',
          bearings: [{ claim: claim?.['id'], bearing: 'rates', asOf: 'then' }],
          citations: [{ url: 'https://check.example/1', publisher: 'Check Desk' }],
          'x-rating': { ratingValue: 4, bestRating: 1, worstRating: 5, alternateName: 'Falso' },
        },
      ]);
      expect(check.stdout).toBe('');
    },
  );

  it('reads what Google’s Fact Check Tools answer: of each claim a review by each who checked it', async () => {
    const ofDesk = (name: string, more: object) => ({
      publisher: { name, site: 'check.example' },
      url: `https://check.example/${name}`,
      title: 'The dam is younger',
      reviewDate: '2021-05-11T13:44:56Z',
      languageCode: 'en',
      ...more,
    });
    const answer = {
      claims: [
        {
          text: 'The dam was built in 1910.',
          claimant: 'Ann Reed',
          claimDate: '2021-05-10T00:00:00Z',
          claimReview: [ofDesk('a', { textualRating: 'False' }), ofDesk('b', {})],
        },
      ],
      nextPageToken: 'x',
    };
    const { rows, stderr } = await imported('claimreview f.json', { 'f.json': JSON.stringify(answer) });
    const claim = { statement: { en: 'The dam was built in 1910.' }, date: '2021-05-10' };
    expect(await rows('claims')).toMatchObject([claim, claim]);
    expect(await rows('actors')).toMatchObject([{ name: { en: 'Ann Reed' } }]);
    expect(await rows('evidence')).toMatchObject([
      {
        statement: { en: 'a: False' },
        date: '2021-05-11',
        citations: [{ title: 'The dam is younger', url: 'https://check.example/a', publisher: 'a', language: 'en' }],
        'x-review': { author: { site: 'check.example' } },
      },
    ]);
    expect(stderr).toContain('has no verdict in words');
  });

  it('takes back from export jsonld what was claimed, when and by whom, and what was found of it', async () => {
    const { rows } = await imported('claimreview f.json', { 'f.json': JSON.stringify(review({})) });
    const told = async (read: typeof rows) =>
      (await read('claims')).map(({ statement, date, attributedTo }) => [statement, date, attributedTo]);
    const { stdout } = await soraCn('export jsonld -d b.json', {
      files: {
        'b.json': JSON.stringify({
          documents: await rows('documents'),
          actors: await rows('actors'),
          claims: await rows('claims'),
          evidence: await rows('evidence'),
        }),
      },
    });
    const back = await imported('claimreview f.json', { 'f.json': stdout });
    expect(await told(back.rows)).toEqual(await told(rows));
    expect((await back.rows('evidence')).map(({ statement }) => statement)).toEqual(
      (await rows('evidence')).map(({ statement }) => statement),
    );
  });

  it('says of a MediaReview that it is one, and reads the review of a claim within it', async () => {
    const value = { '@type': ' MediaReview', associatedClaimReview: review({}) };
    const { rows, stderr } = await imported('claimreview f.json', {
      'f.json': JSON.stringify([value, { ...value, associatedClaimReview: null }]),
    });
    expect(await rows('evidence')).toHaveLength(1);
    expect(stderr).toContain('[0], [1]: is a MediaReview, of which no more is read than the ClaimReviews within it.');
    expect(stderr).toContain('2 things left out');
  });

  it('gives a verdict the bearing that the user maps it to, whatever its case, and counts the others', async () => {
    const feed = [review({}), review({ url: 'https://check.example/2', reviewRating: { alternateName: 'Exagerado' } })];
    const { rows, stderr } = await imported('claimreview f.json --verdicts v.yaml', {
      'f.json': JSON.stringify(feed),
      'v.yaml': 'FALSO: refutes\n',
    });
    const bearings = (await rows('evidence')).map(({ bearings: all }) => (all as { bearing: string }[])[0]?.bearing);
    expect(bearings).toEqual(['refutes', 'rates']);
    expect(stderr).toContain('"Exagerado" (1)');
  });

  it('tells one by one the verdicts without a bearing that come most often, alike but for their case, and sums up the rest', async () => {
    const verdict = (alternateName: string, at: number) =>
      review({ url: `https://check.example/${String(at)}`, reviewRating: { alternateName } });
    const rare = Array.from({ length: 22 }, (_, at) => verdict(`Verdict ${String(at)}`, at + 10));
    const feed = [...rare, verdict('False', 1), verdict('FALSE', 2), verdict('false', 3)];
    const of = async (reviews: readonly unknown[]) =>
      (await imported('claimreview f.json', { 'f.json': JSON.stringify(reviews) })).stderr.split('\n');
    const lines = await of(feed);
    expect(lines[0]).toBe('f.json: verdict "False" (3) is not in --verdicts: it only rates.');
    expect(lines.filter((line) => line.includes('it only rates'))).toHaveLength(20);
    expect(lines).toContain('f.json: 3 other verdicts (3) are not in --verdicts.');
    expect(await of(rare.slice(0, 21))).toContain('f.json: 1 other verdict (1) is not in --verdicts.');
    expect((await of(rare.slice(0, 20))).join('\n')).not.toContain('other verdict');
  });

  it('keeps whatever has no place in a base, as deep as it stands', async () => {
    const feed = review({
      reviewBody: 'Long.',
      author: { name: 'Check Desk', url: 'https://check.example', sameAs: null },
    });
    const { rows } = await imported('claimreview f.json', { 'f.json': JSON.stringify(feed) });
    expect((await rows('evidence'))[0]?.['x-review']).toEqual({
      reviewBody: 'Long.',
      author: { url: 'https://check.example' },
      itemReviewed: { datePublished: '2019-2-5' },
    });
  });

  it('makes no evidence without a verdict in words, and says so', async () => {
    const feed = review({ reviewRating: { ratingValue: -1 } });
    const { rows, stderr } = await imported('claimreview f.json', { 'f.json': JSON.stringify(feed) });
    expect(await rows('claims')).toMatchObject([{ 'x-rating': { ratingValue: -1 } }]);
    expect(await rows('evidence')).toEqual([]);
    expect(stderr).toContain('has no verdict in words');
  });

  it('reads dates only where no number is guessed to be the day', async () => {
    const dates = {
      '2019-03-01 10:22:33': '2019-03-01',
      '25-8-2020': '2020-08-25',
      '2020-5-7': '2020-05-07',
      '5-8-2020': undefined,
      '4/25/2019': '2019-04-25',
      '4/13/2019 9:05 PM': '2019-04-13',
      '13/13/2019': undefined,
      'Wed, 11 Mar 2020 01:05:52 UTC +00:00': '2020-03-11',
      'Sat, 07 Nov 2020': '2020-11-07',
      '9 September 2021': '2021-09-09',
      '10-Sep-2021': '2021-09-10',
      'Sept. 9, 2021, 11:30 a.m.': '2021-09-09',
      'May 2021': '2021-05',
      '31 June 2021': undefined,
      '9 Brumaire 2021': undefined,
    };
    for (const [written, read] of Object.entries(dates)) {
      const feed = review({ datePublished: written });
      const { rows, stderr } = await imported('claimreview f.json', { 'f.json': JSON.stringify(feed) });
      expect((await rows('evidence'))[0]?.['date'], written).toBe(read);
      expect(stderr.includes(written)).toBe(read === undefined);
    }
  });

  it('takes two claims of one article apart, and the same twice as one', async () => {
    const feed = [review({}), review({}), review({ claimReviewed: 'The dam leaks.' })];
    const { rows, stderr } = await imported('claimreview f.json', { 'f.json': JSON.stringify(feed) });
    expect(await rows('claims')).toHaveLength(2);
    expect(stderr).toContain('came again');
  });

  it('reads the JSON-LD of a page, and names a block that is none', async () => {
    const page = `<html><script type="application/ld+json">${JSON.stringify(review({}))}</script><script type='application/ld+json'>{ no</script>`;
    const { rows, stderr } = await imported('claimreview p.html', { 'p.html': page });
    expect(await rows('claims')).toHaveLength(1);
    expect(stderr).toContain('block 2 of the page, in line 1: is no JSON: ');
  });

  it('reads a block that old pages wrap in comments, with line breaks in its texts', async () => {
    for (const [before, after] of [
      ['//<![CDATA[\n', '\n//]]>'],
      ['<!--', '-->'],
      ['/* <![CDATA[ */', '/* ]]> */'],
      ['<!-- by a plugin -->', ''],
    ]) {
      const text = JSON.stringify(review({})).replace('built in', 'built\nin');
      const page = `<html><script type="application/ld+json">${before}${text}${after}</script>`;
      const { rows, check } = await imported('claimreview p.html', { 'p.html': page });
      expect(await rows('claims')).toMatchObject([{ statement: { und: 'The dam was built in 1910.' } }]);
      expect(check.exitCode).toBe(0);
    }
  });

  it('reads who checked and who claimed where another part of the data says it', async () => {
    const graph = {
      '@graph': [
        { '@type': 'Organization', '@id': '#desk', name: 'Check Desk', logo: 'desk.png' },
        { '@type': 'Claim', '@id': '#claim', author: { '@id': '#ann' }, isPartOf: { '@id': '#claim' } },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Reed', knows: { '@id': '#ann' } },
        { '@type': 'WebSite', '@id': '#site' },
        review({
          author: [{ '@id': '#desk' }],
          itemReviewed: { '@type': 'Claim', '@id': '#claim' },
          about: { '@id': '#x' },
        }),
      ],
    };
    const { rows, stderr } = await imported('claimreview f.json', { 'f.json': JSON.stringify(graph) });
    expect(await rows('actors')).toMatchObject([{ name: { und: 'Ann Reed' }, type: 'person' }]);
    expect(await rows('evidence')).toMatchObject([
      {
        statement: { und: 'Check Desk: Falso' },
        'x-review': { author: [{ '@id': '#desk', logo: 'desk.png' }], about: { '@id': '#x' } },
      },
    ]);
    expect(stderr).toContain('no ClaimReview is in @graph[3] (WebSite).');
  });

  it('reads back what export jsonld writes of who said something where', async () => {
    const first = await soraCn('import claimreview f.json', {
      files: {
        'f.json': JSON.stringify(
          review({ itemReviewed: { author: { name: 'Ann Reed' }, firstAppearance: 'https://dam.example/news' } }),
        ),
      },
    });
    const exported = await soraCn('export jsonld -d b.yaml', { files: { 'b.yaml': first.stdout } });
    const { rows } = await imported('claimreview b.jsonld', { 'b.jsonld': exported.stdout });
    const again = { rows: (list: string) => soraCn(`${list} -d b.yaml --json`, { files: { 'b.yaml': first.stdout } }) };
    for (const list of ['claims', 'documents', 'actors']) {
      const [before] = JSON.parse((await again.rows(list)).stdout) as object[];
      expect((await rows(list))[0]).toMatchObject(list === 'actors' ? { name: { und: 'Ann Reed' } } : { ...before });
    }
  });

  it('reads what two parts of the data say of one thing as said of it, that of the review first', async () => {
    const graph = {
      '@graph': [
        { '@type': 'Organization', '@id': '#desk', name: 'The Desk', logo: 'desk.png', publisher: { '@id': '#desk' } },
        review({ author: { '@type': 'Organization', '@id': '#desk', name: 'Check Desk' } }),
      ],
    };
    const { rows, stderr } = await imported('claimreview f.json', { 'f.json': JSON.stringify(graph) });
    expect(stderr).not.toContain('no ClaimReview');
    expect(await rows('evidence')).toMatchObject([
      { statement: { und: 'Check Desk: Falso' }, 'x-review': { author: { logo: 'desk.png' } } },
    ]);
  });

  it('ends where each part names the next twice', async () => {
    const desk = (at: number) => ({ '@id': `#${at}` });
    const graph = Array.from({ length: 60 }, (_, at) => ({ ...desk(at), author: desk(at + 1), creator: desk(at + 1) }));
    const data = { '@graph': [...graph, review({ author: desk(0) })] };
    const { rows, check } = await imported('claimreview f.json', { 'f.json': JSON.stringify(data) });
    expect(await rows('claims')).toHaveLength(1);
    expect(check.exitCode).toBe(0);
  });

  it('refuses a review that is nested deeper than calls can be, and names the first of many items beside it', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const beside = Array.from({ length: 100 }, () => ({ '@type': 'Organization' }));
    const data = JSON.stringify([...beside, review({}), review({ author: 'DEEP' })]).replace('"DEEP"', deep);
    const { rows, stderr } = await imported('claimreview f.json', { 'f.json': data });
    expect(await rows('claims')).toHaveLength(1);
    expect(stderr).toContain('[101]: is nested deeper than 32 levels.');
    expect(stderr).toContain('[11] (Organization) and 88 more.');
  });

  it('takes a verdict from wherever it stands in words, and keeps numbers as they are', async () => {
    const ratings: readonly (readonly [unknown, string | undefined])[] = [
      [{ ratingValue: 'Mostly false' }, 'Mostly false'],
      ['Pants on fire', 'Pants on fire'],
      [{ ratingValue: 4, alternateName: '4/6', name: { '@value': 'Falsch', '@language': 'de' } }, 'Falsch'],
      [{ alternateName: '❌' }, '❌'],
      [{ ratingValue: '3.5' }, undefined],
      [3, undefined],
    ];
    for (const [reviewRating, verdict] of ratings) {
      const { rows } = await imported('claimreview f.json', { 'f.json': JSON.stringify(review({ reviewRating })) });
      const statements = (await rows('evidence')).map(({ statement }) => statement);
      expect(statements).toEqual(verdict === undefined ? [] : [{ und: `Check Desk: ${verdict}` }]);
      const [record] = await rows(verdict === undefined ? 'claims' : 'evidence');
      expect(record?.['x-rating']).toEqual(reviewRating);
    }
  });

  it('finds each thing wherever feeds hold it', async () => {
    const bare = { '@type': 'ClaimReview', claimReviewed: 'The dam leaks.', reviewRating: { alternateName: 'False' } };
    const wherever: readonly (readonly [string, object, readonly object[]])[] = [
      [
        'claims',
        { statement: { und: 'It leaks.' } },
        [
          { claimReviewed: 'It leaks.' },
          { claimReviewed: undefined, itemReviewed: { text: 'It leaks.' } },
          { claimReviewed: undefined, itemReviewed: { name: 'It leaks.' } },
        ],
      ],
      [
        'claims',
        { date: '2019-02-05' },
        [{ itemReviewed: { datePublished: '2019-02-05' } }, { itemReviewed: { dateCreated: '2019-02-05' } }],
      ],
      [
        'actors',
        { name: { und: 'Ann Reed' }, type: 'person' },
        ['author', 'creator'].map((role) => ({ itemReviewed: { [role]: { '@type': 'Person', name: 'Ann Reed' } } })),
      ],
      [
        'actors',
        { name: { und: 'Ministry' }, type: 'government' },
        [{ itemReviewed: { author: { '@type': 'GovernmentOrganization', name: 'Ministry' } } }],
      ],
      [
        'actors',
        { name: { und: 'Reeds' }, type: 'organisation' },
        [{ itemReviewed: { author: { '@type': 'Organization', name: 'Reeds' } } }],
      ],
      [
        'documents',
        { url: 'https://news.example/dam' },
        ['firstAppearance', 'appearance', 'url'].map((name) => ({
          itemReviewed: { [name]: 'https://news.example/dam' },
        })),
      ],
      ['evidence', { date: '2020-05-07' }, [{ datePublished: '2020-05-07' }, { dateCreated: '2020-05-07' }]],
      [
        'evidence',
        { statement: { und: 'Mostly false' } },
        [
          { reviewRating: { alternateName: 'Mostly false' } },
          { reviewRating: { name: 'Mostly false' } },
          { reviewRating: { ratingValue: 'Mostly false' } },
          { reviewRating: 'Mostly false' },
        ],
      ],
      ['evidence', { citations: [{ title: 'On the dam' }] }, [{ headline: 'On the dam' }, { name: 'On the dam' }]],
      [
        'evidence',
        { citations: [{ url: 'https://check.example/1' }] },
        ['url', 'mainEntityOfPage', '@id'].map((name) => ({ [name]: 'https://check.example/1' })),
      ],
      [
        'evidence',
        { citations: [{ publisher: 'Check Desk' }] },
        ['author', 'publisher', 'sdPublisher'].map((name) => ({ [name]: { name: 'Check Desk' } })),
      ],
      [
        'evidence',
        { citations: [{ language: 'es' }] },
        [
          { inLanguage: 'es' },
          { inLanguage: { alternateName: 'es' } },
          { claimReviewed: { '@value': 'Gotea.', '@language': 'es' } },
        ],
      ],
    ];
    for (const [list, expected, reviews] of wherever)
      for (const more of reviews) {
        const { rows } = await imported('claimreview f.json', { 'f.json': JSON.stringify({ ...bare, ...more }) });
        expect(await rows(list), JSON.stringify(more)).toMatchObject([expected]);
      }
  });

  it('keeps of a review without a verdict where it stands and who wrote it', async () => {
    const feed = review({ reviewRating: undefined, headline: 'On the dam', datePublished: '2020-5-7' });
    const { rows } = await imported('claimreview f.json', { 'f.json': JSON.stringify(feed) });
    expect((await rows('claims'))[0]?.['x-review']).toMatchObject({
      url: 'https://check.example/1',
      headline: 'On the dam',
      datePublished: '2020-5-7',
      author: { name: 'Check Desk' },
    });
  });

  it('finds the language wherever a tag says it, and keeps what is none', async () => {
    const german = { '@value': 'Der Damm leckt.', '@language': 'de' };
    const feeds = {
      es: review({ inLanguage: { '@type': 'Language', name: 'Spanish', alternateName: 'es' } }),
      de: review({ claimReviewed: german }),
      und: review({ inLanguage: 'the language of the north' }),
    };
    for (const [tag, feed] of Object.entries(feeds)) {
      const { rows } = await imported('claimreview f.json', { 'f.json': JSON.stringify(feed) });
      expect(Object.keys((await rows('claims'))[0]?.['statement'] as object)).toEqual([tag]);
      if (tag === 'und')
        expect((await rows('evidence'))[0]?.['x-review']).toMatchObject({ inLanguage: 'the language of the north' });
    }
  });

  it('reads a claim as a page shows it, and keeps the text of the review with its tags', async () => {
    const feed = review({
      claimReviewed: '<p>The <b class="x">dam</b> &lt;i&gt;leaks&lt;/i&gt; if a < b > c.</p>',
      reviewBody: '<p>No.</p>',
    });
    const { rows } = await imported('claimreview f.json', { 'f.json': JSON.stringify(feed) });
    expect(await rows('claims')).toMatchObject([{ statement: { und: 'The dam leaks if a < b > c.' } }]);
    expect((await rows('evidence'))[0]?.['x-review']).toMatchObject({ reviewBody: '<p>No.</p>' });
  });

  it('refuses what is no JSON, and with --strict whatever would be left out', async () => {
    const files = { 'f.json': '{', 'g.json': JSON.stringify(review({ claimReviewed: '' })) };
    expect(await soraCn('import claimreview f.json', { files })).toMatchObject({ exitCode: 2, stdout: '' });
    expect((await soraCn('import annotations f.json', { files })).stderr).toContain('f.json:1:2 is no JSON: ');
    const table = { 'my sheet.csv': 'id,statement\na,A\n' };
    expect((await soraCn("import claimreview 'my sheet.csv'", { files: table })).stderr).toContain(
      "it looks like CSV: sora-cn import csv 'my sheet.csv' -o base.yaml\n",
    );
    expect(await soraCn('import claimreview g.json --strict', { files })).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('import annotations', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'forty people' };
  const target = {
    source: 'https://news.example/dam',
    selector: [quote, { type: 'TextPositionSelector', start: 3, end: 15 }],
  };
  const annotation = { type: 'Annotation', body: { type: 'TextualBody', value: 'The dam employs 40 people.' }, target };
  const hypothesis = {
    total: 1,
    rows: [
      {
        uri: 'https://news.example/dam',
        text: 'The dam employs 40 people.',
        tags: ['work'],
        user: 'acct:x@y',
        target: [target],
      },
    ],
  };
  const shapes: Readonly<Record<string, unknown>> = {
    'one annotation': annotation,
    'a collection with its page': {
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage', items: [annotation] },
    },
    'what Hypothesis exports': hypothesis,
  };
  it.each(Object.entries(shapes))('reads %s', async (_, value) => {
    const { rows, check } = await imported('annotations a.json', { 'a.json': JSON.stringify(value) });
    const [document] = await rows('documents');
    expect(document).toMatchObject({ url: 'https://news.example/dam' });
    expect(await rows('claims')).toMatchObject([
      {
        statement: { und: 'The dam employs 40 people.' },
        source: { document: document?.['id'], quotation: 'forty people' },
        'x-position': { start: 3, end: 15 },
      },
    ]);
    expect(check.exitCode).toBe(0);
  });

  it('finds each thing wherever annotations hold it', async () => {
    const url = 'https://news.example/dam';
    const bare = { type: 'Annotation', bodyValue: 'It leaks.', target: { source: url } };
    const tag = { type: 'TextualBody', value: 'work', purpose: 'tagging' };
    const wherever: readonly (readonly [string, object, readonly object[]])[] = [
      [
        'claims',
        { statement: { und: 'It is full.' } },
        [
          { bodyValue: undefined, body: { type: 'TextualBody', value: 'It is full.' } },
          { bodyValue: undefined, body: { type: 'cnt:ContentAsText', chars: 'It is full.' } },
          { bodyValue: 'It is full.' },
          { bodyValue: undefined, text: 'It is full.' },
        ],
      ],
      [
        'topics',
        { label: { und: 'work' } },
        [{ body: tag }, { body: [tag] }, { tags: ['work'] }, { bodyValue: undefined, text: 'It is.', tags: ['work'] }],
      ],
      ['documents', { url }, [{ target: { source: url } }, { target: url }, { target: undefined, uri: url }]],
      [
        'documents',
        { title: { und: 'On the dam' } },
        [
          { document: { title: 'On the dam' } },
          { document: { title: ['On the dam'] } },
          { target: { source: url, title: 'On the dam' } },
        ],
      ],
      ['claims', { 'x-creator': 'Ann' }, [{ creator: 'Ann' }, { creator: { name: 'Ann' } }, { user: 'Ann' }]],
      ['claims', { 'x-created': '2020-05-07' }, [{ created: '2020-05-07' }]],
      ['claims', { 'x-annotation': 'urn:a' }, [{ id: 'urn:a' }, { '@id': 'urn:a' }]],
    ];
    for (const [list, expected, annotations] of wherever)
      for (const more of annotations) {
        const { rows } = await imported('annotations a.json', { 'a.json': JSON.stringify({ ...bare, ...more }) });
        expect(await rows(list), JSON.stringify(more)).toMatchObject([expected]);
      }
  });

  it('reads back what was exported, in its documents, whether or not they are on the web', async () => {
    const documents = [{ id: 'paper' }, { id: 'web', url: 'https://news.example/dam' }];
    const claims = [
      { id: 'a', statement: { en: 'A.' }, source: { document: 'paper', quotation: 'so it is' } },
      { id: 'b', statement: { en: 'B.' }, source: { document: 'web', quotation: 'it is' } },
    ];
    for (const [base, places] of [
      [{ documents, claims }, ['paper', expect.stringMatching(/^document-/) as string]],
      [{ claims: claims.map((claim) => ({ ...claim, source: { quotation: 'it is' } })) }, [undefined, undefined]],
    ] as const) {
      const { stdout } = await soraCn('export annotations -d b.json', { files: { 'b.json': JSON.stringify(base) } });
      const { rows, check, stderr } = await imported('annotations a.json', { 'a.json': stdout });
      expect(stderr).not.toContain('left out');
      const found = (await rows('claims')).map(({ source }) => source as { document?: string; quotation: string });
      expect(found.map(({ document }) => document)).toEqual(places);
      expect(found.map(({ quotation }) => quotation)).toEqual(base.claims.map(({ source }) => source.quotation));
      expect(check.stdout).not.toContain('error');
    }
  });

  it('keeps whatever has no place in a base, and reads a statement in every language', async () => {
    const value = {
      ...annotation,
      motivation: 'assessing',
      body: [
        { type: 'TextualBody', value: 'It is full.', language: 'en' },
        { type: 'TextualBody', value: 'Está lleno.', language: 'es' },
        { type: 'TextualBody', value: 'Really?', language: 'en' },
      ],
      target: { ...target, selector: { ...quote, prefix: 'some ' } },
    };
    const { rows } = await imported('annotations a.json', { 'a.json': JSON.stringify(value) });
    expect(await rows('claims')).toMatchObject([
      {
        statement: { en: 'It is full.', es: 'Está lleno.' },
        'x-rest': {
          motivation: 'assessing',
          body: [{ language: 'en' }, { language: 'es' }, { value: 'Really?', language: 'en' }],
          target: { selector: { prefix: 'some ' } },
        },
      },
    ]);
  });

  it('reads bodies among which one may choose, those in HTML, and words within a part of a page', async () => {
    const refined = { type: 'FragmentSelector', value: 'part', refinedBy: quote };
    const items = [
      { type: 'TextualBody', value: '<p>It is <b>full</b> &amp; old.</p>', format: 'text/html', language: 'en' },
      { type: 'TextualBody', value: 'Está lleno.', language: 'es' },
    ];
    const value = {
      ...annotation,
      body: { type: 'Choice', items },
      target: [
        { ...target, selector: refined },
        { source: 'https://news.example/other', selector: { type: 'XPathSelector', value: '//p' } },
      ],
    };
    const { rows } = await imported('annotations a.json', { 'a.json': JSON.stringify(value) });
    expect(await rows('claims')).toMatchObject([
      {
        statement: { en: 'It is full & old.', es: 'Está lleno.' },
        source: { quotation: 'forty people' },
        'x-rest': { target: { selector: { value: 'part' } } },
        'x-rest-also-at': [{ selector: { value: '//p' } }],
      },
    ]);
  });

  it('reads a body within a specific resource, with what the one is for', async () => {
    const text = (value: string) => ({ type: 'TextualBody', value });
    const body = [
      { type: 'SpecificResource', styleClass: 'red', source: text('It is full.') },
      { type: 'SpecificResource', purpose: 'tagging', source: text('Dams') },
    ];
    const { rows, stderr } = await imported('annotations a.json', {
      'a.json': JSON.stringify({ ...annotation, body }),
    });
    expect(stderr).toBe('Imported 1 document, 1 topic, 1 claim.\n');
    expect(await rows('claims')).toMatchObject([
      { statement: { und: 'It is full.' }, topics: ['Dams'], 'x-rest': { body: [{ styleClass: 'red' }, {}] } },
    ]);
  });

  it('reads a list of annotations as they were written before, in IIIF 2', async () => {
    const canvas = 'https://library.example/canvas/1';
    const on = { '@type': 'oa:SpecificResource', full: canvas, selector: { value: 'xywh=1,2,3,4' } };
    const resources = [
      {
        '@type': 'oa:Annotation',
        resource: [
          { '@type': 'dctypes:Text', format: 'text/html', chars: '<p>A seal &amp; a date.</p>' },
          { '@type': 'oa:Tag', chars: 'Seals' },
        ],
        on,
      },
      {
        '@type': 'oa:Annotation',
        resource: { '@type': 'cnt:ContentAsText', chars: 'Zeile', language: 'de' },
        on: canvas,
      },
    ];
    const { rows, check } = await imported('annotations a.json', {
      'a.json': JSON.stringify({ '@type': 'sc:AnnotationList', resources }),
    });
    expect(await rows('documents')).toMatchObject([{ url: canvas }]);
    expect(await rows('claims')).toMatchObject([
      {
        statement: { und: 'A seal & a date.' },
        topics: ['Seals'],
        'x-rest': { on: { selector: { value: 'xywh=1,2,3,4' } } },
      },
      { statement: { de: 'Zeile' } },
    ]);
    expect(check.stdout).toBe('');
  });

  it('fetches no page that a collection only names', async () => {
    const value = { type: 'AnnotationCollection', first: 'https://notes.example/page1' };
    const { stderr } = await imported('annotations a.json', { 'a.json': JSON.stringify(value) });
    expect(stderr).toContain('is not fetched');
  });

  it('takes back what export wrote, but for what an annotation has no place for', async () => {
    const { stdout } = await soraCn('export annotations');
    const { rows } = await imported('annotations a.json --language en', { 'a.json': stdout });
    const claims = JSON.parse((await soraCn('claims --json')).stdout) as { source: { quotation: string } }[];
    const quotations = (await rows('claims')).map(({ source }) => (source as { quotation: string }).quotation);
    expect(quotations).toEqual(expect.arrayContaining(claims.map(({ source }) => source.quotation)));
  });
});

describe('import -o', () => {
  const rows = (count: number) => `statement.en\n${Array.from({ length: count }, (_, at) => `No ${at}`).join('\n')}\n`;
  const written: { path: string; text: string }[] = [];
  const run = (line: string, count: number) => {
    const writeNew = (files: readonly { path: string; text: string }[]) => Promise.resolve(void written.push(...files));
    return soraCn(`import csv t.csv -o ${line}`, { files: { 't.csv': rows(count) }, runtime: { writeNew } });
  };

  it.each(['a.yaml', 'a.yml', 'a.json', 'a.jsonl', 'a.ndjson'])('writes %s in the format of its name', async (name) => {
    expect(await run(name, 3)).toMatchObject({ exitCode: 0 });
    const { text = '' } = written.pop() ?? {};
    const { stdout } = await soraCn(`claims -d ${name} --count`, { files: { [name]: text } });
    expect(stdout).toBe('3\n');
  });

  it('says how to name the file of a base too large for YAML', async () => {
    const { exitCode, stderr } = await run('a.yaml', 1000);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Name the file a.jsonl') as string]);
    expect(await run('a.jsonl', 1000)).toMatchObject({ exitCode: 0 });
  });
});

describe('import csv and tsv', () => {
  it.each(['csv', 'tsv'] as const)('takes back every list that -f %s printed', async (format) => {
    const lists = Object.values(RECORD_TYPES).map(({ plural }) => plural);
    const files: Record<string, string> = {};
    for (const list of lists) files[`${list}.${format}`] = (await soraCn(`${list} -f ${format}`)).stdout;
    const { rows, stderr } = await imported(`${format} ${Object.keys(files).join(' ')}`, files);
    expect(stderr).not.toContain('left out');
    for (const list of lists) {
      expect(await rows(list), list).toEqual(JSON.parse((await soraCn(`${list} --json`)).stdout));
    }
  });

  it('loses no row of a file whose quotation marks are letters', async () => {
    const text = 'id\tclaim\tsubject\n1.json\tHe said "no\ttaxes\n2.json\t"Quoted" start\thealth;care\n';
    const line = 'tsv t.tsv --map statement.en=claim,topics=subject';
    const { rows, stderr } = await imported(line, { 't.tsv': text });
    expect(stderr).toContain('--quotes none');
    expect(await rows('claims')).toMatchObject([
      { id: '1.json', statement: { en: 'He said "no' }, topics: ['taxes'] },
      { id: '2.json', statement: { en: '"Quoted" start' }, topics: ['health', 'care'] },
    ]);
  });

  // As pandas, DuckDB and spreadsheets write it; as Miller and jq do; as R and Spark do.
  it.each([
    ['all that is quoted', 'id\tstatement.en\na\t"He said ""no"".\nC:\\new"\nb\tC:\\temp is full.\n'],
    ['escapes', 'id\tstatement.en\na\tHe said "no".\\nC:\\\\new\nb\tC:\\\\temp is full.\n'],
    ['escaped quotes', '"id"\t"statement.en"\n"a"\t"He said \\"no\\".\nC:\\new"\n"b"\t"C:\\temp is full."\n'],
  ])('reads backslashes and quotes of a tsv as its writer meant them: %s', async (_, text) => {
    const { rows } = await imported('tsv t.tsv', { 't.tsv': text });
    expect((await rows('claims')).map(({ statement }) => statement)).toEqual([
      { en: 'He said "no".\nC:\\new' },
      { en: 'C:\\temp is full.' },
    ]);
  });

  it('takes \\N in a tsv, as PostgreSQL and MySQL write it, for an empty cell', async () => {
    const text = 'id\tstatement.en\tdate\tnote.en\na\tA fact.\t\\N\t\\\\N\n';
    const { rows, stderr } = await imported('tsv t.tsv', { 't.tsv': text });
    expect(stderr).toBe('Imported 1 claim.\n');
    expect((await rows('claims')).map(({ date, note }) => [date, note])).toEqual([[undefined, { en: '\\N' }]]);
  });

  it('takes back texts in quotes, with tabs and backslashes, that -f tsv printed', async () => {
    const texts = ['"Quoted"', 'A\ttab', 'Two\nlines', 'C:\\new', 'He said "no"'];
    const claims = texts.map((en, at) => ({ id: `c${at}`, statement: { en: 'A.' }, note: { en } }));
    const { stdout } = await soraCn('claims -f tsv -d b.json', { files: { 'b.json': JSON.stringify({ claims }) } });
    const { rows } = await imported('tsv t.tsv', { 't.tsv': stdout });
    expect((await rows('claims')).map(({ note }) => note)).toEqual(texts.map((en) => ({ en })));
  });

  it.each(['csv', 'tsv'])('takes back what could drive a terminal or a log and -f %s escaped', async (format) => {
    const text = String.raw`"A \u2066@desk\u2069 said \u0091so\u0092, and wrote \\u{41}.\n::group::x"`;
    const { stdout } = await soraCn(`claims -f ${format} -d b.json`, {
      files: { 'b.json': `[{ "id": "a", "statement": { "en": ${text} } }]` },
    });
    expect(stdout).toContain('\\u{2066}');
    const { rows } = await imported(`${format} t.txt`, { 't.txt': stdout });
    expect((await rows('claims'))[0]?.['statement']).toEqual({ en: JSON.parse(text) as unknown });
  });

  it('maps columns by number where a file has no headings, and keeps the others', async () => {
    const { rows } = await imported('tsv t.tsv --map id=1,statement.en=3', {
      't.tsv': 'a.json\tfalse\tThe sky is green.\n',
    });
    expect(await rows('claims')).toMatchObject([
      { id: 'a.json', statement: { en: 'The sky is green.' }, 'x-2': 'false' },
    ]);
  });

  it('keeps as fields of the user’s own what stands below one of ours, such as the columns of --names', async () => {
    const { stdout } = await soraCn('claims -f csv --names -n 1');
    const { rows, stderr } = await imported('csv t.csv', { 't.csv': stdout });
    const [claim] = JSON.parse((await soraCn('claims --json -n 1')).stdout) as Record<string, unknown>[];
    expect(stderr).not.toContain('left out');
    expect(await rows('claims')).toMatchObject([
      {
        topics: claim?.['topics'],
        attributedTo: claim?.['attributedTo'],
        'x-topics-name': expect.any(String) as string,
        'x-attributedto-name': expect.any(String) as string,
      },
    ]);
  });

  it('loses nothing of columns that lead to one field: what the user maps there comes first', async () => {
    const csv = 'id,Claim,id,Said By,said by,statement.en\na,A fact.,b,Ann,Bob,Another.\n';
    const { rows, stderr } = await imported('csv t.csv --map statement.en=Claim', { 't.csv': csv });
    expect(await rows('claims')).toMatchObject([
      {
        id: 'a',
        statement: { en: 'A fact.' },
        'x-id': 'b',
        'x-said-by': 'Ann',
        'x-said-by-5': 'Bob',
        'x-statement-en': 'Another.',
      },
    ]);
    expect(stderr).not.toContain('left out');
  });

  it.each([
    ['csv t.csv --map statement.en=a,note.en=a', 'statement.en=a and note.en=a: a column goes into one field'],
    [
      'csv t.csv --map statement.en=a,statement.en=b',
      'statement.en=a and statement.en=b: a column goes into one field',
    ],
    ['csv t.csv --verdicts v.yaml', '--verdicts is for claimreview, and this is csv'],
    ['claimreview t.json --map statement.en=a', '--map is for csv and tsv, and this is claimreview'],
    ['annotations t.json --quotes none', '--quotes is for csv and tsv, and this is annotations'],
  ])('refuses %s', async (line, message) => {
    const files = { 't.csv': 'a,b\nOne.,Two.\n', 't.json': '[]', 'v.yaml': '{}' };
    const { exitCode, stdout, stderr } = await soraCn(`import ${line}`, { files });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.replace(/\s+/g, ' ')).toContain(message);
  });

  it('takes what is no language tag for a name of the user’s own, so that the base is sound', async () => {
    const csv = 'id,statement.en,statement.english,note.en_GB,note.pt-BR\na,A fact.,B,C,D\n';
    const { rows, check } = await imported('csv t.csv', { 't.csv': csv });
    expect(check.exitCode).toBe(0);
    expect(await rows('claims')).toMatchObject([
      { statement: { en: 'A fact.' }, note: { 'pt-BR': 'D' }, 'x-statement-english': 'B', 'x-note-en-gb': 'C' },
    ]);
  });

  it('puts a column into a field of the user’s own that it is mapped to', async () => {
    const { rows } = await imported('csv t.csv --map x-rating=Score', { 't.csv': 'id,statement.en,Score\na,A.,7\n' });
    expect(await rows('claims')).toMatchObject([{ id: 'a', 'x-rating': '7' }]);
  });

  it.each([
    ['statment.en', '"statment.en" is not a field of a record. Did you mean statement?'],
    ['source.locatr', '"source.locatr" is not a field of a record.'],
  ])('maps no column to %s, which nothing reads', async (field, message) => {
    const { exitCode, stderr } = await soraCn(`import csv t.csv --map ${field}=Claim`, {
      files: { 't.csv': 'Claim\nA.\n' },
    });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message) as string]);
  });

  it('says which columns there are where one that is mapped is not', async () => {
    const files = { 't.csv': 'Claim,Date\nA.,2024\n' };
    const { stderr } = await imported('csv t.csv --map statement.en=Claim,note=Why', files);
    expect(stderr).toContain('no column is called "Why" (for note); the columns are Claim, Date.');
  });

  it.each(['csv t.csv --map statement.en=Clam', 'csv t.csv', 'csv t.csv --map date=Date -o b.yaml'])(
    'names the columns of a table in which none is a statement: %s',
    async (line) => {
      const { exitCode, stderr } = await soraCn(`import ${line}`, {
        files: { 't.csv': 'Claim,Date\nA.,2024\nB.,2025\n' },
      });
      expect(exitCode).toBe(2);
      expect(stderr).toContain('t.csv: no column holds the statement of claims; the columns are Claim, Date.\n');
      expect(stderr).toMatch(/--map statement.en=COLUMN[^]*column recordType/);
    },
  );

  it('says of many values that cannot be read for the same reason where they are, and which the first are', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `A ${at}.,${at + 1}/12/2024\n`).join('');
    const { stderr } = await imported('csv t.csv', { 't.csv': `statement.en,date\n${rows}B.,no day\n` });
    expect(stderr.match(/is no date/g)).toHaveLength(5);
    expect(stderr).toContain('t.csv: line 6: date "5/12/2024" is no date');
    expect(stderr).toContain('t.csv: line 7 to line 11: so it is with 5 other values.\n');
    expect(stderr).toContain('10 things left out.');
  });

  it('writes no file where nothing can be imported, so that the next try finds its name free', async () => {
    const files = { 't.csv': 'statement.en,x-a\n,A.\n' };
    const written: string[] = [];
    const writeNew = (texts: readonly { readonly path: string }[]) => {
      written.push(...texts.map(({ path }) => path));
      return Promise.resolve();
    };
    const { exitCode, stderr } = await soraCn('import csv t.csv -o b.yaml', { files, runtime: { writeNew } });
    expect([exitCode, written]).toEqual([0, []]);
    expect(stderr).toContain('Imported nothing; one thing left out.\nb.yaml was not written.');
  });

  it('says which cell is not the whole that its column is called, and keeps it', async () => {
    const csv = 'id,statement.en,source,relations.type.old\na,A fact.,Reuters,was\n';
    const { check, rows, stderr } = await imported('csv t.csv', { 't.csv': csv });
    expect(stderr).toContain('t.csv: line 2: source must be a mapping, such as { document: …, locator: … }, not text.');
    expect(check).toMatchObject({ exitCode: 0 });
    expect(await rows('claims')).toMatchObject([{ 'x-source': 'Reuters', 'x-relations-type-old': 'was' }]);
  });

  const REFUSED: readonly [string, string, object, string][] = [
    ['kind', 'opinion', { 'x-kind': 'opinion' }, 'kind cannot be "opinion": write event, assessment'],
    ['date', 'last week', { 'x-date': 'last week' }, 'date "last week" is no date of the calendar'],
    ['source.locator', 'p0', { 'x-source': { locator: 'p0' } }, 'locator "p0" must be like p7.s1'],
    ['source.digest', 'abc', { 'x-source': { digest: 'abc' } }, 'digest is no folded digest'],
    ['source', '{"a.b":1}', { 'x-source': { 'a.b': 1 } }, 'there is no field "a.b"'],
    ['alsoAt', 'p3', { 'x-alsoAt': 'p3' }, 'alsoAt must be a list of mappings'],
    ['relations.type', 'causes', { 'x-relations': [{ type: 'causes' }] }, 'has no claim: add it'],
  ];

  it.each(REFUSED)(
    'keeps %s of a claim as a field of the user’s own if it is %s, so that the base is sound',
    async (field, value, kept, why) => {
      const { rows, stderr, check } = await imported('csv c.csv --quotes csv', {
        'c.csv': `statement.en,${field}\nIt rains.,"${value.replaceAll('"', '""')}"\nIt snows.,\n`,
      });
      expect((await rows('claims'))[0]).toMatchObject(kept);
      expect(stderr).toContain(`c.csv: line 2: `);
      expect(stderr).toContain(why);
      expect(check).toMatchObject({ exitCode: 0 });
      expect(check.stdout).not.toContain('error');
    },
  );

  it('keeps apart a place that may be in several documents', async () => {
    const csv =
      'recordType,id,title.en,statement.en,source.locator,x-source\ndocument,d,D\ndocument,e,E\nclaim,a,,A.,p1,Mine\n';
    const rectangular = csv.replaceAll(/^document.*$/gm, '$&,,,');
    const { rows, stderr, check } = await imported('csv t.csv', { 't.csv': rectangular });
    expect(stderr).toContain('line 4: this place may be in several documents');
    expect(await rows('claims')).toMatchObject([{ 'x-source': ['Mine', { locator: 'p1' }] }]);
    expect(check.stdout).not.toContain('error');
  });

  it('keeps apart in time whatever number of parts', async () => {
    const parts = (keyOf: (at: number) => string) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [keyOf(at), 'bad']))).replaceAll(
        '"',
        '""',
      );
    const csv = [
      'recordType,id,title.en,statement.en,sentences,source',
      `document,d,D,,"${parts((at) => `p${at + 1}`)}",`,
      `claim,a,,A.,,"${parts((at) => `k.${at}`)}"`,
    ].join('\n');
    const { rows, check } = await imported('csv t.csv --quotes csv', { 't.csv': csv });
    const [document] = (await rows('documents')) as Record<string, object>[];
    expect(Object.keys(document?.['x-sentences'] ?? {})).toHaveLength(10_000);
    expect(check.stdout).not.toContain('error');
  });

  it.each([
    ['segmentation', 'two'],
    ['segmentation', '9'],
    ['language', 'English'],
    ['fingerprint', 'abc'],
    ['blocks', 'pages'],
    ['sections.from', 'p1'],
  ])('keeps %s of a document as a field of the user’s own if it is %s', async (field, value) => {
    const { rows, check } = await imported('csv d.csv', {
      'd.csv': `recordType,id,statement.en,${field}\ndocument,d,,${value}\nclaim,c,It rains.,\n`,
    });
    const [name = ''] = field.split('.');
    const kept = field === 'sections.from' ? [{ from: value }] : field === 'segmentation' && value === '9' ? 9 : value;
    expect(await rows('documents')).toMatchObject([{ id: 'd', [`x-${name}`]: kept }]);
    expect(check.stdout).not.toContain('error');
  });

  it('names a record that lacks what it must have, and costs only that', async () => {
    const csv =
      'recordType,id,statement.en,label.en\nevidence,e,It was so.,\ntopic,t,,\ntopic,u,,Trade\nclaim,c,It rains.,\n';
    const { rows, stderr, check } = await imported('csv a.csv', { 'a.csv': csv });
    expect(stderr).toContain('line 2: this evidence has no bearings: add bearings: [{ claim: …');
    expect(stderr).toContain('line 3: this topic has no label: add label: { en: … }.');
    expect(await rows('topics')).toMatchObject([{ id: 'u' }]);
    expect(await rows('evidence')).toEqual([]);
    expect(check.stdout).not.toContain('error');
  });

  it('reads back claims and evidence that were filtered, and sets aside what names others', async () => {
    const csv = [
      'recordType,id,statement.en,relations.type,relations.claim,bearings.claim,bearings.bearing,bearings.asOf,citations.title',
      'claim,a,It rains.,supports;answers;likes,b;gone;b,,,,',
      'claim,b,It pours.,supports,gone,,,,',
      'evidence,e,So it was.,,,a;gone,supports;refutes,then;later,Gauge',
      'evidence,f,Nor that.,,,gone,refutes,then,Gauge',
    ];
    const { rows, stderr, check } = await imported('csv a.csv', { 'a.csv': `${csv.join('\n')}\n` });
    const gone = { claim: 'gone' };
    expect(await rows('claims')).toMatchObject([
      {
        id: 'a',
        relations: [{ claim: 'b' }],
        'x-relations': [{ type: 'likes' }, gone],
      },
      { id: 'b', relations: [], 'x-relations': [gone] },
    ]);
    expect(await rows('evidence')).toMatchObject([{ id: 'e', bearings: [{ claim: 'a' }], 'x-bearings': [gone] }]);
    expect(stderr).toContain('line 5, line 2, line 3: there is no claim "gone".');
    expect(stderr).toContain('line 5: this evidence has no bearings: add bearings: [{ claim: …');
    expect(check.stdout).not.toContain('error');
    expect((await soraCn('import csv a.csv --strict', { files: { 'a.csv': csv.join('\n') } })).exitCode).toBe(2);
  });

  it('names a row of another width and leaves only that out', async () => {
    const text = 'statement.en,kind\nOne.,event\nTwo.,event,more\nThree.,event\n';
    const { rows, stderr } = await imported('csv t.csv', { 't.csv': text });
    expect((await rows('claims')).map(({ statement }) => statement)).toEqual([{ en: 'One.' }, { en: 'Three.' }]);
    expect(stderr).toContain('t.csv: line 3: has 3 columns');
  });

  it('gives the same ids when it is run again, and leaves out another record under a given id', async () => {
    const files = { 't.csv': 'id,statement.en\n,One.\nx,Two.\nx,Three.\n' };
    const [first, second] = [await imported('csv t.csv', files), await imported('csv t.csv', files)];
    expect(second.stdout).toBe(first.stdout);
    expect(first.stderr).toContain('has the id x already');
    expect(await first.rows('claims')).toHaveLength(2);
  });

  it('leads the names of a thesaurus to the terms of it that are called so, whatever their case and language', async () => {
    const text =
      'recordType,id,label.en,label.de,broader,statement.en,topics\n' +
      'topic,,Dams,Dämme,water works,,\ntopic,w1,Water works,Wasserbau,,,\n' +
      'topic,,Mill,,,,\ntopic,,Mill,Mühle,Mill,,\nclaim,c,,,,It leaks.,DÄMME;Floods\n';
    const { rows, check } = await imported('csv t.csv', { 't.csv': text });
    const topics = await rows('topics');
    const ofTerm = (en: string) => topics.find(({ label }) => (label as { en?: string }).en === en);
    expect(topics.map(({ label }) => Object.values(label as object).join())).toEqual([
      'Dams,Dämme',
      'Water works,Wasserbau',
      'Mill',
      'Mill,Mühle',
      'Mill',
      'Floods',
    ]);
    expect(ofTerm('Dams')?.['broader']).toEqual(['w1']);
    expect((await rows('claims'))[0]?.['topics']).toEqual([ofTerm('Dams')?.['id'], 'Floods']);
    expect(check.stdout).not.toContain('error[');
  });

  it.each([
    ['JSON', String.raw`["Dams","Water, \"wild\""]`, ['Dams', 'Water, "wild"']],
    ['Python', `['Dams', "Miller's brook"]`, ['Dams', "Miller's brook"]],
    ['JSON, spaced', '[ "Dams", "Rivers" ]', ['Dams', 'Rivers']],
    ['either, empty', '[]', []],
    ['either, empty but for a blank', '[ ]', []],
    ['neither', '[Dams, Rivers]', ['[Dams, Rivers]']],
    ['neither, either', "['Dams' Rivers]", ["['Dams' Rivers]"]],
  ])('reads the names of a cell that is a list as %s writes it', async (_, cell, names) => {
    const { rows, check } = await imported('csv t.csv', {
      't.csv': `statement.en,topics\nIt leaks.,"${cell.replaceAll('"', '""')}"\n`,
    });
    expect((await rows('topics')).flatMap(({ label }) => Object.values(label as object) as string[])).toEqual(names);
    expect((await rows('claims'))[0]?.['topics']).toHaveLength(names.length);
    expect(check.stdout).not.toContain('error[');
  });

  it('says of cells that may be lists and have no semicolon that each is one name', async () => {
    const file = (cells: string) => ({ 't.csv': `statement.en\ttopics\tactors\nA.\t${cells}\nB.\t\t\n` });
    const remark =
      't.csv: topics: "Dams, rivers" was taken for one name: in a list, a semicolon stands between names.\n';
    expect((await imported('tsv t.csv', file('Dams, rivers\tAnn'))).stderr).toContain(remark);
    expect((await imported('tsv t.csv', file('Dams, rivers;mills\tAnn'))).stderr).not.toContain('one name');
    expect((await imported('tsv t.csv', file('["Dams", "rivers"]\tAnn'))).stderr).not.toContain('one name');
  });

  it.each([
    ['de', '5. März 2024', '2024-03-05'],
    ['de', '17. Dez. 2022', '2022-12-17'],
    ['de-AT', '1. Jänner 2023', '2023-01-01'],
    ['fr', '1er février 2024', '2024-02-01'],
    ['es', '5 de mayo de 2024', '2024-05-05'],
    ['es', 'Mayo de 2024', '2024-05'],
    ['ru', '12 декабря 2012 г.', '2012-12-12'],
    ['hu', '2024. március 5.', '2024-03-05'],
    ['zh', '2024年3月5日', '2024-03-05'],
    ['hr', '5. listopada 2024.', '2024-10-05'],
    ['pl', '5 listopada 2024', '2024-11-05'],
    ['de', '31. Juni 2024', undefined],
    ['fr', '5. März 2024', undefined],
    ['de', 'im März 2024', undefined],
    ['en-GB', '03/05/2024', undefined],
    ['und', '5. März 2024', undefined],
  ])('reads a date in the words of the language %s of its row: %s', async (language, written, date) => {
    const csv = `text,day,note.en_US\nA.,"${written}",5. März 2024\n`;
    const { rows } = await imported(`csv t.csv --map statement.${language}=text,date=day`, { 't.csv': csv });
    expect((await rows('claims')).map((claim) => claim['date'])).toEqual([date]);
    const told = await imported(`csv t.csv --map statement=text,date=day --language ${language}`, { 't.csv': csv });
    expect((await told.rows('claims')).map((claim) => claim['date'])).toEqual([date]);
  });

  it('is refused for JSON, with what reads it', async () => {
    const [facts, note] = ['{"id": 1, "claim": "A."}\n', JSON.stringify([{ type: 'Annotation' }])];
    const asked = await soraCn('import csv f.jsonl --map statement.en=claim', { files: { 'f.jsonl': facts } });
    expect(asked).toMatchObject({ exitCode: 2, stdout: '' });
    expect(asked.stderr).toContain(
      'f.jsonl is JSON, not a table.\n  jq makes a base of it, as sora-cn help recipes shows\n',
    );
    const led = await soraCn('import tsv n.json', { files: { 'n.json': note } });
    expect(led.stderr).toContain('it looks like annotations: sora-cn import annotations n.json -o base.yaml');
  });

  it('takes a name once that a cell has twice', async () => {
    const { rows, stderr } = await imported('csv t.csv', {
      't.csv': 'statement.en,topics\nIt leaks.,Dams;Rivers;Dams\n',
    });
    expect((await rows('claims'))[0]?.['topics']).toEqual(['Dams', 'Rivers']);
    expect(stderr).toBe('Imported 2 topics, 1 claim.\n');
  });

  it('calls no document like a place, but keeps that name', async () => {
    const csv = 'recordType,id,statement.en,source.document\ndocument,p7,,\nclaim,a,A.,h125\n';
    const { check, rows } = await imported('csv a.csv', { 'a.csv': csv });
    expect(check).toMatchObject({ exitCode: 0 });
    expect(await rows('documents')).toMatchObject([{ 'x-id': 'p7' }, { title: { und: 'h125' } }]);
  });

  it('keeps both of two columns of which one would hold the other', async () => {
    const csv = 'statement.en,source,source.locator,note.es,note\nIt rains.,Reuters,p1.s1,Llueve.,Rain\n';
    for (const columns of [
      csv,
      csv.replace('source,source.locator', 'source.locator,source').replace('Reuters,p1.s1', 'p1.s1,Reuters'),
    ]) {
      const { rows, check } = await imported('csv c.csv', { 'c.csv': columns });
      expect(await rows('claims')).toMatchObject([
        { source: { locator: 'p1.s1' }, 'x-source': 'Reuters', note: { es: 'Llueve.', und: 'Rain' } },
      ]);
      expect(check.stdout).not.toContain('error');
    }
  });

  it('makes a sound base of whatever stands in columns that are called like ours', async () => {
    const paths = [
      ...new Set(Object.values(RECORD_TYPES).flatMap(({ fields }) => pathsOf(fields as Shape, ['en', 'es'], 'all'))),
    ];
    const types = fc.constantFrom('', ...Object.keys(RECORD_TYPES));
    const cell = fc.constantFrom(
      ...['', 'a', 'b', 'a;b', '2024', '2024-13', 'p1', 'p1.s1', 'en', 'article', 'Ann Reed', 'https://x.example/a'],
      ...['supports', 'causes', 'fact-check', 'event', 'then', '7', '-1', '1e999', '{"a":1}', '[1,2]', '[{"id":"a"}]'],
      ...['[{"claim":"a","type":"causes"}]', '[{"claim":"b","bearing":"supports","asOf":"then"}]', '__proto__', ' '],
    );
    const ids = fc.constantFrom('a', 'b', 'c', '');
    const table = fc.uniqueArray(fc.constantFrom(...paths), { minLength: 1, maxLength: 9 }).chain((columns) => {
      const cells = fc.array(cell, { minLength: columns.length, maxLength: columns.length });
      return fc.tuple(fc.constant(columns), fc.array(fc.tuple(types, ids, cells), { minLength: 1, maxLength: 6 }));
    });
    const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(table, async ([columns, rows]) => {
        const csv = [
          ['recordType', 'id', 'statement.en', 'label.en', 'name.en', ...columns],
          ...rows.map(([type, id, cells], at) => [type, id, `S${String(at)}`, 'L', 'N', ...cells]),
        ];
        const text = csv.map((row) => `${row.map(inQuotes).join(',')}\n`).join('');
        const { check, exitCode } = await imported('csv t.csv --quotes csv', { 't.csv': text });
        expect([exitCode, check.stdout.includes('error[')]).toEqual([0, false]);
      }),
      { numRuns: 150 },
    );
  });

  it('brings any statement through', async () => {
    const statement = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /[a-z]/.test(text) && text.trim() === text);
    await fc.assert(
      fc.asyncProperty(statement, async (text) => {
        const csv = `id,statement.en\na,"${text.replaceAll('"', '""')}"\n`;
        const { rows } = await imported('csv t.csv --quotes csv', { 't.csv': csv });
        expect((await rows('claims'))[0]?.['statement']).toEqual({ en: text });
      }),
      { numRuns: 50 },
    );
  });
});
