// What scripts ask of the page as they are loaded, for tests that do without one. To be imported first.

globalThis.matchMedia ??= () => ({ matches: false });
