import type { RenderRun } from "../jobs/documents/render-cases.js";
import type { Context } from "./context.js";

/** Says which documents were not printed, and why. */
export function sayRefusals({ io, lang }: Context, { refused, failed }: RenderRun): void {
  for (const { path, reasons } of refused) {
    io.say([`✗ ${path}.pdf`, ...reasons.map((reason) => `    ${reason[lang]}`)].join("\n"));
  }
  for (const { path, reason } of failed) io.say(`✗ ${path}\n    ${reason[lang]}`);
}
