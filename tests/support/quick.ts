import fc from "fast-check";

/** ms that a property may look for a counterexample; every one is tried to its end in `npm test`. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), interruptAfterTimeLimit: 150 });
