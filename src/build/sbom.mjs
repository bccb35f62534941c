// Writes dist/sbom.cdx.json: the packages in the bundle as `npm sbom` tells of them, so that audits see what no manifest
// names. Nothing in it changes with the time or the machine.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const bundled = new Set(readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8').match(/^\S+ \d+\.\d+\.\d+\S*(?= \()/gm));
const command = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline'];
const { components, dependencies, bomFormat, specVersion, metadata } = JSON.parse(
  execFileSync('npm', command, { encoding: 'utf8', maxBuffer: 2 ** 26 }),
);
const inBundle = components
  .filter(({ name, version }) => bundled.has(`${name} ${version}`))
  .map((component) => ({ ...component, properties: undefined, scope: undefined }));
if (inBundle.length !== bundled.size) throw new Error('npm sbom does not know every package of the bundle');
const refs = new Set([metadata.component['bom-ref'], ...inBundle.map((component) => component['bom-ref'])]);
const links = dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((target) => refs.has(target)) }));
const sbom = {
  bomFormat,
  specVersion,
  version: 1,
  // npm calls it like the folder that it is in.
  metadata: { component: { ...metadata.component, name: 'sora-cn' } },
  components: inBundle,
  dependencies: links,
};
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(sbom, null, 2)}\n`);
