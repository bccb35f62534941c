import { execFileSync } from 'node:child_process';

/** Builds the program, so that no test runs an old one. */
export function setup(): void {
  execFileSync(process.execPath, ['src/build/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
