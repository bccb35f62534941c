import { isScalar, parseDocument, type Node } from 'yaml';
import type { Problems } from '../problems.ts';
import type { DataText } from '../data-text.ts';
import type { Parsed } from '../json/read-json.ts';
import { positionAt } from '../position.ts';
import { reportFaults } from './yaml-faults.ts';
import { findHang } from './yaml-guard.ts';
import { findInYaml } from './yaml-places.ts';
import { yamlValue, type Anchors } from './yaml-value.ts';

export interface YamlText {
  readonly source: DataText;
  /** Undefined, with the problems reported, if it is no YAML. */
  readonly read: (problems: Problems) => Parsed;
}

/** A YAML text as the source of its values. */
export function yamlText(name: string, text: string): YamlText {
  let contents: Node | null = null;
  const anchors: Anchors = new Map();
  const source: DataText = { name, locate: (places) => Promise.resolve(findInYaml(text, contents, anchors, places)) };

  function read(problems: Problems): Parsed {
    const hang = findHang(text);
    if (hang !== undefined) {
      problems.spotted(source, hang.code, hang.message, positionAt(text, hang.offset));
      return undefined;
    }
    const document = parse(text);
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) {
      reportFaults(text, faults, source, problems);
      return undefined;
    }
    contents = document.contents;
    return { value: isNothing(contents) ? undefined : yamlValue(contents, text, anchors, source, problems) };
  }

  return { source, read };
}

function parse(text: string): ReturnType<typeof parseDocument> {
  const { stackTraceLimit } = Error;
  // The parser makes an error object for each of what may be a million faults; their stack traces take seconds.
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      // Said outright, so that no directive in the text brings back the types of YAML 1.1.
      schema: 'core',
      version: '1.2',
      merge: false,
      resolveKnownTags: false,
      stringKeys: true,
      // Own key sets and frames: those of the parser take quadratic time.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Whether there are only comments and marks. */
function isNothing(contents: Node | null): boolean {
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === '');
}
