import type { RenderRun } from "../jobs/documents/render-cases.js";
import type { Context } from "./context.js";

/** Says which documents were not printed, and why. */
export function sayRefusals({ io, lang }: Context, { refused, failed }: RenderRun): void {
  for (const { path, reasons } of refused) {
    const told = reasons.map((r) => `    ${r.helps ? "→ " : ""}${r[lang]}`);
    io.say([`✗ ${path}.pdf`, ...told].join("\n"));
  }
  for (const { path, reason } of failed) io.say(`✗ ${path}\n    ${reason[lang]}`);
}
