import fc from 'fast-check';

// A run that failed can be had again, and what is right today is right tomorrow; other cases: SEED=$RANDOM npm test.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
