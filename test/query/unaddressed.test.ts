import { describe, expect, it } from 'vitest';
import { isUnaddressed } from '../../src/query/unaddressed.ts';
import { catalogueOf, claim, record } from '../support/builders.ts';

const obstacle = record('obstacle', { id: 'flood' });

describe('an obstacle is unaddressed', () => {
  it('if no opportunity and no claim answers it', () => {
    const catalogue = catalogueOf({
      obstacle: [obstacle],
      opportunity: [record('opportunity', { id: 'other', addresses: ['drought'] })],
      claim: [
        claim('it-floods', { obstacles: ['flood'] }),
        claim('it-is-worse', { relations: [{ type: 'worsens', claim: 'it-floods' }] }),
      ],
    });
    expect(isUnaddressed(obstacle, catalogue)).toBe(true);
  });

  it('unless an opportunity addresses it', () => {
    const opportunity = [record('opportunity', { id: 'dyke', addresses: ['flood'] })];
    expect(isUnaddressed(obstacle, catalogueOf({ obstacle: [obstacle], opportunity }))).toBe(false);
  });

  it('unless a claim answers one that is evidence for it', () => {
    const catalogue = catalogueOf({
      obstacle: [obstacle],
      claim: [
        claim('it-floods', { obstacles: ['flood'] }),
        claim('dykes-hold', { relations: [{ type: 'answers', claim: 'it-floods' }] }),
      ],
    });
    expect(isUnaddressed(obstacle, catalogue)).toBe(false);
  });
});
