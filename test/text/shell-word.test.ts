import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellPath, shellWord } from '../../src/text/shell-word.ts';

describe('a text as one word of a shell', () => {
  it('stays as it is where the shell would leave it alone', () => {
    for (const text of ['chips', 'p7.s1', 'topic:chips', 'a,b', '百度', 'my-base/file.yaml'])
      expect(shellWord(text)).toBe(text);
  });

  it('is no option where it is a path', () => {
    expect(['-d.yaml', '-', '--', 'a-b', '-a b'].map(shellPath)).toEqual(['./-d.yaml', '-', './--', 'a-b', "'./-a b'"]);
  });

  it('comes out of a shell as it went in', () => {
    for (const text of ['fuga de talentos', "it's", '$HOME `id` \\', '"a"', '*', '', '~', '!x', 'a\nb', '#a']) {
      expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text);
    }
  });
});
