import { defineConfig } from 'vitest/config';

/** Ends the run with the plain line that CI reads. */
const closingLine = {
  onTestRunEnd(modules) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state) => states.filter((one) => one === state).length;
    console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  },
};

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Makes dist/ once, for the tests that run the program as it is installed.
    globalSetup: 'test/support/build.ts',
    setupFiles: 'test/support/seed.ts',
    // Modules are loaded once, not once a file: no test changes what another can see.
    isolate: false,
    // Most tests wait for a process that they start: with a worker less than processors, as is usual, one of two would idle.
    maxWorkers: '100%',
    // Only what hangs is to end by this, however slow the machine.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    reporters: ['default', closingLine],
  },
});
