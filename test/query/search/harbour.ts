import { catalogueOf, claim, record } from '../../support/builders.ts';

/** A small base of ours in three languages: what stands in the way of electric ferries in a harbour town. */
export const harbour = catalogueOf({
  topic: [
    record('topic', {
      id: 'batteries',
      label: { en: 'Batteries', es: 'Baterías', zh: '电池' },
      aliases: ['accumulators'],
    }),
    record('topic', { id: 'ports', label: { en: 'Ports and quays', es: 'Puertos y muelles', zh: '港口与码头' } }),
  ],
  actor: [
    record('actor', {
      id: 'nordlys',
      name: { en: 'NordLys', zh: '北光' },
      aliases: ['NordLys Ferries', 'Färjebolaget Größe'],
      type: 'company',
    }),
    record('actor', { id: 'harbour-board', name: { en: 'Harbour board', es: 'Junta del puerto', zh: '港务局' } }),
    record('actor', {
      id: 'crews',
      name: { en: 'Ship crews', es: 'Tripulaciones', zh: '船员' },
      searchTerms: ['seafarers', 'marineros'],
    }),
  ],
  technology: [
    record('technology', {
      id: 'fast-charging',
      name: { en: 'Fast charging', es: 'Carga rápida', zh: '快速充电技术' },
      aliases: ['supercharging'],
      maker: 'nordlys',
    }),
  ],
  obstacle: [
    record('obstacle', {
      id: 'crew-shortage',
      label: { en: 'Crew shortage', es: 'Escasez de tripulantes', zh: '船员短缺' },
      aliases: ['lack of sailors', 'falta de marinos'],
      description: { en: 'Too few people are trained for voltage work.' },
      affects: ['nordlys'],
    }),
  ],
  claim: [
    claim('nordlys-orders-ferries', {
      statement: {
        en: 'NordLys ordered two electric ferries in 2021.',
        es: 'NordLys encargó dos transbordadores eléctricos en 2021.',
      },
      kind: 'event',
      attributedTo: 'article',
      actors: ['nordlys'],
      date: '2021-03-09',
    }),
    claim('cells-are-scarce', {
      statement: { en: 'Large cells are hard to buy.', es: 'Es difícil comprar celdas grandes.' },
      topics: ['batteries'],
      note: { en: 'Who sells them is not said.' },
    }),
    claim('quays-lack-sockets', {
      statement: {
        en: 'Most quays lack sockets for charging.',
        es: 'A la mayoría de los muelles les faltan enchufes.',
      },
      topics: ['ports'],
      technologies: ['fast-charging'],
      source: { locator: 'p2.s1', quotation: 'sin tomas de corriente' },
    }),
    claim('sailors-leave', {
      statement: {
        en: 'Trained people leave for oil rigs.',
        es: 'El personal formado se va a las plataformas petroleras.',
      },
      obstacles: ['crew-shortage'],
      attributedTo: 'harbour-board',
    }),
    claim('price-falls', { statement: { en: 'The U.S. price of a cell fell by 1,200 euros.', es: 'El precio cayó.' } }),
    claim('zh-only', { statement: { zh: '新渡轮将在明年春天投入运营。' } }),
  ],
});
