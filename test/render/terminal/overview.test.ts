import { describe, expect, it } from 'vitest';
import { builtIn } from '../../support/built-in.ts';
import { baseOf, claim, record } from '../../support/builders.ts';
import { rendered } from '../../support/rendered.ts';

const view = { view: 'overview', rows: [{ records: 'claims', count: 58 }] } as const;

describe('the overview on a terminal', () => {
  it('says what the base is about, how much it holds and what to try', async () => {
    const text = await rendered(view, 'table', { base: builtIn, width: 100 });
    expect(text).toBe(
      `What Sora means for China's generative AI
source published 2024-02; in es; stance is towards China's prospects in generative AI

    58  claims

Try
  sora-cn claims --topic chips
  sora-cn search 'fuga de talentos'
  sora-cn show chip-access
`,
    );
  });

  it('suggests commands that this base answers', async () => {
    const base = baseOf({ topic: [record('topic', { id: 'rail' })], claim: [claim('a', { topics: ['rail'] })] });
    const text = await rendered(view, 'table', { base, width: 80 });
    expect(text).toContain('A knowledge base of claims\n');
    expect(text).toContain('sora-cn claims --topic rail\n');
    expect(text).toContain('sora-cn show a\n');
    expect(text).not.toContain('talentos');
    expect(await rendered(view, 'table', { base: baseOf({}), width: 80 })).toContain('sora-cn help data\n');
  });
});
