import type { Format, Reporter } from "./reporter.js";
import { text } from "./terminal/text.js";

/**
 * The reporter of each format: the usual one at once, the others loaded when they are asked for. A
 * new format does not compile without its line here.
 */
export const reporters: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: () => Promise.resolve(text),
  json: async () => (await import("./machine/json.js")).json,
  sarif: async () => (await import("./machine/sarif.js")).sarif,
  junit: async () => (await import("./machine/junit.js")).junit,
  github: async () => (await import("./machine/github.js")).github,
  gitlab: async () => (await import("./machine/gitlab.js")).gitlab,
  markdown: async () => (await import("./terminal/markdown.js")).markdown,
  html: async () => (await import("./site/overview/findings-page.js")).html,
  csv: async () => (await import("./machine/csv.js")).csv,
};
