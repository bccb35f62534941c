import type { Uses } from './check-links.ts';
import type { DraftBase } from './draft-base.ts';

export function addWarnings(draft: DraftBase, uses: Uses): void {
  void draft;
  void uses;
}
