import type { ScalarTag, Tags } from 'yaml';
import { escapeYaml, isHarmless, NO_YAML } from './escape.ts';

/** What writes values as YAML that YAML 1.1 readers understand in the same way, and that drives nothing. */
export async function yamlWriter(): Promise<(value: unknown) => string> {
  const { Document, visit } = await import('yaml');
  return (value) => {
    const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false, customTags });
    visit(document, {
      Scalar: (_, node) => {
        if (typeof node.value !== 'string') return;
        // There is no way to write half a character, and readers refuse the whole text for one.
        node.value = node.value.replace(/\p{Cs}/gu, '\ufffd');
        if (!isPlain(node.value as string)) node.type = 'QUOTE_DOUBLE';
      },
    });
    // Folded, a line of one blank would come out with a backslash.
    return escapeYaml(document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity }));
  };
}

/**
 * Whether a text may stand without quotes: it begins with a letter and has nothing to escape. Readers of YAML differ over
 * the rest: `=`, `:a` and `1,000` are no texts to all of them.
 */
function isPlain(text: string): boolean {
  return text === '' || (/^\p{L}/u.test(text) && isHarmless(text) && text.search(NO_YAML) < 0);
}

/** YAML 1.1 takes 1e+21 for a text: its numbers have a point. */
const exponential: ScalarTag = {
  identify: (value) => typeof value === 'number' && /^[^.]*e/.test(String(value)),
  default: true,
  tag: 'tag:yaml.org,2002:float',
  test: /^-?\d+\.0e/,
  resolve: Number,
  stringify: ({ value }) => String(value).replace('e', '.0e'),
};

function customTags(tags: Tags): Tags {
  return [exponential, ...tags];
}
