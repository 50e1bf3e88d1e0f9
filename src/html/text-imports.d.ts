// What scripts/text-imports.mjs makes of these imports.

/** The content of a file. */
declare module "*?text" {
  const text: string;
  export default text;
}

/** A script for the browser, bundled. */
declare module "*?script" {
  const script: string;
  export default script;
}
