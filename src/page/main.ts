import { createCatalogue } from '../query/create-catalogue.ts';
import type { Searchable } from '../query/search/corpus.ts';
import { parseAddress, writeAddress, type Address } from './address.ts';
import { createFrame } from './frame.ts';
import type { Page } from './page.ts';
import { prepareSearch } from './prepare-search.ts';
import { aBreak } from './slices.ts';
import { recallTheme } from './theme.ts';
import { contentOf, type Content } from './content.ts';
import { wordsIn } from './words/in-languages.ts';

/** Opens the page: reads what it holds, shows what its address asks for, and follows the reader from then on. */
function open(): void {
  recallTheme();
  const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as Page['data'];
  const drawing = document.querySelector('#drawing svg') ?? undefined;
  const catalogue: Searchable = createCatalogue(data.base);
  const frame = createFrame({ go, type });
  let address = parseAddress(location.hash);
  let prepared: ReturnType<typeof prepareSearch> | undefined;
  let shows = 0;

  function pageNow(): Page {
    const language = address.language ?? data.languages[0] ?? 'en';
    return { data, catalogue, address, language, words: wordsIn(language) };
  }

  /** Shows what the address asks for; of several asked for in a row, the last. Of `left`, see the frame. */
  async function show(left?: string): Promise<void> {
    const turn = ++shows;
    // The history keeps what was shown already.
    if (!history.state) history.replaceState(1, '');
    const page = pageNow();
    frame.update(page);
    let content: Content | undefined;
    if (address.query.trim() !== '' && address.id === '') {
      prepared ??= prepareSearch(catalogue);
      const searchable = catalogue.corpus === undefined ? await waiting(page, prepared) : catalogue;
      if (turn !== shows) return;
      content = await contentOf(page, drawing, searchable);
    } else content = await contentOf(page, drawing, catalogue);
    if (turn !== shows) return;
    frame.show(page, content, left);
    await aBreak();
    if (turn === shows) frame.showFacets(page, content);
  }

  async function waiting(page: Page, ready: ReturnType<typeof prepareSearch>) {
    frame.tell(page.words.preparing);
    return ready;
  }

  function go(next: Address): void {
    address = next;
    history.pushState(1, '', writeAddress(address));
    void show();
  }

  /** While somebody types, the address follows, but going back is one step. */
  function type(query: string): void {
    const list = address.id === '' ? address.type : '';
    address = { ...address, type: list, id: '', query };
    history.replaceState(1, '', writeAddress(address));
    void show();
  }

  addEventListener('hashchange', () => {
    const { type, id } = address;
    address = parseAddress(location.hash);
    // Whoever comes back goes on at what they left.
    void show(id && history.state ? writeAddress({ ...address, type, id }) : '');
  });
  void show().then(() => (prepared ??= prepareSearch(catalogue)));
}

open();
