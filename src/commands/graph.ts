import { UserError } from '../model/errors.ts';
import type { Graph } from '../model/outputs.ts';
import type { Role } from '../model/record-types.ts';
import { EVIDENCE, factsOf } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { graph as networkOf, neighbourhood } from '../query/graph.ts';
import { recordKey } from '../query/links.ts';
import { findByName, noSuchRecord, type Named } from '../query/names.ts';
import { isEmptySelection, resolveSelection, select, type SelectionRequest } from '../query/select.ts';
import { defineCommand, type Answer } from './command.ts';
import { CLAIM_FILTERS, selectionRequest } from './facet-options.ts';
import { counted } from '../text/counted.ts';

interface GraphRequest extends SelectionRequest {
  readonly claims?: boolean | undefined;
  readonly evidence?: boolean | undefined;
  readonly focus?: string | undefined;
  readonly depth?: number | undefined;
}

export const graph = defineCommand({
  output: 'graph',
  examples: [
    'graph',
    'graph --focus chip-access --depth 2',
    'graph --claims --topic talent --lang es',
    'graph --claims --kind forecast -f dot',
    'graph --claims --evidence --kind forecast',
    'graph -o graph.svg',
    'graph --json',
  ],
  input: {
    options: {
      output: { form: 'file', short: 'o', about: 'write to a file: graph.svg, .dot, .mmd or .json' },
      claims: { form: 'flag', about: 'with the claims as nodes, and how they bear on one another' },
      evidence: { form: 'flag', about: 'with the evidence as nodes, apart from the rest' },
      focus: { form: 'record', about: 'only what is near a record: an id, a name or TYPE:ID' },
      depth: {
        form: 'number',
        least: 0,
        placeholder: 'links',
        about: 'with --focus: how many links away (default: 1)',
      },
      ...CLAIM_FILTERS,
    },
  },
  run: async ({ output, claims, evidence, focus, depth, ...typed }, context) => {
    const request = { ...selectionRequest(typed), claims, evidence, focus, depth };
    const answer = drawNetwork(await context.catalogue(), request);
    return output === undefined || output === '-' ? answer : { ...answer, into: output };
  },
});

/**
 * The network, or the part of it that claims touch or that is near a record.
 * @throws UserError for a focus that cannot be a node
 */
export function drawNetwork(catalogue: Catalogue, request: GraphRequest): Answer {
  const focus = focusOf(catalogue, request);
  const selection = resolveSelection(catalogue, request);
  const claims = isEmptySelection(selection) ? undefined : select(selection, catalogue).claims;
  const whole = networkOf(catalogue, { roles: rolesOf(request, focus), claims });
  const key = focus && recordKey(focus.type, focus.record.id);
  const part = key === undefined ? whole : neighbourhood(whole, key, request.depth ?? 1);
  const isOutside = key !== undefined && part.nodes.length === 0;
  const notices = isOutside ? [`None of the claims asked for is about ${key}.`] : [];
  return { view: { view: 'graph', rows: [part] }, notices, remarks: sizes(part) };
}

/** The subjects, the claims and the evidence on demand, and what is like the record in focus. */
function rolesOf({ claims, evidence }: GraphRequest, focus: Named | undefined): ReadonlySet<Role> {
  return new Set([
    'subject',
    ...(claims === true ? (['statement'] as const) : []),
    ...(evidence === true ? ([EVIDENCE] as const) : []),
    ...(focus === undefined ? [] : [factsOf(focus.type).role]),
  ]);
}

function focusOf(catalogue: Catalogue, { focus, depth }: GraphRequest): Named | undefined {
  if (focus === undefined) {
    if (depth !== undefined) throw new UserError('--depth says how far to go from a record: give --focus ID, too.');
    return undefined;
  }
  const found = findByName(catalogue, focus);
  if (found === undefined) {
    const { message, hints } = noSuchRecord(catalogue, focus);
    // The value of an option, and not an argument.
    throw new UserError(`--focus: ${message}`, hints, 2);
  }
  const { drawn, plural } = factsOf(found.type);
  if (drawn === undefined) {
    const { id } = found.record;
    throw new UserError(`--focus: ${id} is a ${found.type}, and ${plural} are no nodes of the graph.`, [
      `What its claims touch: sora-cn graph --${found.type} ${id}`,
    ]);
  }
  return found;
}

function sizes({ nodes, edges }: Graph): string[] {
  return [`${counted(nodes.length, 'node')}, ${counted(edges.length, 'edge')}.`];
}
