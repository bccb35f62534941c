import { describe, expect, it } from 'vitest';
import { addressedObstacles } from '../../src/query/addressed-obstacles.ts';
import { catalogueOf, claim, record } from '../support/builders.ts';

const obstacle = record('obstacle', { id: 'flood' });

describe('an obstacle is without an answer', () => {
  it('if no opportunity and no claim answers it', () => {
    const catalogue = catalogueOf({
      obstacle: [obstacle],
      opportunity: [record('opportunity', { id: 'other', addresses: ['drought'] })],
      claim: [
        claim('it-floods', { obstacles: ['flood'] }),
        claim('it-is-worse', { relations: [{ type: 'worsens', claim: 'it-floods' }] }),
      ],
    });
    expect([...addressedObstacles(catalogue)]).toEqual(['drought']);
  });

  it('unless an opportunity addresses it', () => {
    const opportunity = [record('opportunity', { id: 'dyke', addresses: ['flood'] })];
    expect([...addressedObstacles(catalogueOf({ obstacle: [obstacle], opportunity }))]).toEqual(['flood']);
  });

  it('unless a claim answers one that is evidence for it', () => {
    const catalogue = catalogueOf({
      obstacle: [obstacle],
      claim: [
        claim('it-floods', { obstacles: ['flood'] }),
        claim('dykes-hold', { relations: [{ type: 'answers', claim: 'it-floods' }] }),
      ],
    });
    expect([...addressedObstacles(catalogue)]).toEqual(['flood']);
  });
});
