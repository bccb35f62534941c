import { partsOf } from '../../src/cli/files.ts';
import { loadBase } from '../../src/load/load-base.ts';
import type { KnowledgeBase } from '../../src/model/records.ts';
import { createCatalogue } from '../../src/query/create-catalogue.ts';

/** The folder of the built-in data. */
export const DATA_FOLDER = 'data';

/** The built-in base as `data/` has it now, whatever was built before. */
export const builtIn: KnowledgeBase = (await loadBase(partsOf([DATA_FOLDER]))).base;

export const builtInCatalogue = createCatalogue(builtIn);
