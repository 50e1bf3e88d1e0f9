import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { CheckRun } from "../../jobs/check/check-cases.js";
import type { RenderRun } from "../../jobs/documents/render-cases.js";
import { Stopped } from "../../model/base/errors.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type {
  CaseContent,
  CaseProfile,
  OverviewInput,
  PrintedFile,
  Refusal,
} from "../../report/site/overview/overview-input.js";
import { writeAtomically, writeWhereOther } from "../../workspace/atomic-write.js";
import type { Context } from "../context.js";
import { stepProgress } from "../render-progress.js";
import { tool } from "../tool.js";
import { words } from "./build-pages.words.js";

/** What a run has judged and printed. */
interface Built {
  readonly run: CheckRun & { readonly facts: readonly CaseFacts[] };
  readonly printed: RenderRun;
}

/** The overview and a page for each case, one after another; returns the path of the overview. */
export async function writePages(context: Context, built: Built): Promise<string> {
  const [{ overview, overviewScript }, { casePage }, { pageOf }] = await Promise.all([
    import("../../report/site/overview/overview.js"),
    import("../../report/site/overview/case-page.js"),
    import("../../report/site/overview/names.js"),
  ]);
  const { workspace, io, asOf, lang } = context;
  const { out, dueWithin } = workspace.config;
  const { run } = built;
  const input: OverviewInput = {
    tool,
    asOf,
    lang,
    all: false,
    dueWithin,
    isPart: !run.compared,
  };
  const index: Pick<CaseContent, "result" | "profile">[] = [];
  const pages = new Set<string>();
  const told = stepProgress(io, words.pages(), lang);
  for await (const content of contents(context, built)) {
    // A part of the cases would look like all of them.
    if (io.signal.aborted) throw new Stopped();
    const page = pageOf(content);
    await writeWhereOther(join(out, page), casePage(content, input));
    pages.add(page);
    index.push({ result: content.result, profile: content.profile });
    told(pages.size, run.results.length);
  }
  if (run.compared) await removeOthers(out, pages);
  await writeAtomically(join(out, overviewScript.file), overviewScript.content);
  await writeAtomically(join(out, "index.html"), overview(index, input));
  return join(out, "index.html");
}

/** The cases, then what else was judged, each with what its page shows. */
async function* contents(context: Context, built: Built): AsyncGenerator<CaseContent> {
  const [{ caseLife }, { printedFiles }] = await Promise.all([
    import("../../jobs/publish/case-life.js"),
    import("../../report/site/overview/printed-files.js"),
  ]);
  const { workspace, asOf } = context;
  const { run, printed } = built;
  const procedureOf = (id: string) => workspace.procedures.get(id)?.procedure;
  const files = byCase<PrintedFile>(printedFiles(printed, procedureOf));
  const refusals = byCase<Refusal>(refusalsOf(printed));
  const outside = new Set(run.results);
  for (const [i, address] of run.addresses.entries()) {
    const [result, facts] = [run.cases[i], run.facts[i]];
    const procedure = procedureOf(address.procedure);
    if (!result || !facts || !procedure) continue;
    outside.delete(result);
    const { states, timeline, spans } = caseLife(workspace, address, { facts, result }, asOf);
    yield {
      result,
      profile: profileOf(procedure, facts, states.client, asOf),
      timeline,
      spans,
      files: files.get(result.case) ?? [],
      refusals: refusals.get(result.case) ?? [],
    };
  }
  for (const result of outside) {
    yield {
      result,
      profile: null,
      timeline: [],
      spans: [],
      files: files.get(result.case) ?? [],
      refusals: refusals.get(result.case) ?? [],
    };
  }
}

function profileOf(
  { data }: Procedure,
  { client, certificates }: CaseFacts,
  state: CaseProfile["state"],
  asOf: string,
): CaseProfile {
  return {
    client: client?.name ?? "",
    procedure: { document: data.procedure, title: data.title },
    body: data.body.name,
    state,
    certificates: certificates
      .filter((c) => c.issuedOn <= asOf)
      .sort((a, b) => byCodeUnit(b.issuedOn, a.issuedOn))
      .map((c) => c.number),
  };
}

function refusalsOf({ refused, failed }: RenderRun): Refusal[] {
  return [
    ...refused.map(({ path, reasons }) => ({ case: caseOf(path), path, reasons })),
    ...failed.map(({ path, reason }) => ({ case: caseOf(path), path, reasons: [reason] })),
  ];
}

/** `<procedure>/<case>/02-stage2/decision-form.zh` → `<procedure>/<case>`. */
function caseOf(path: string): string {
  return path.split("/").slice(0, 2).join("/");
}

function byCase<T extends { readonly case: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = groups.get(item.case);
    if (own) own.push(item);
    else groups.set(item.case, [item]);
  }
  return groups;
}

/** The page of a case that is no more would still be found. */
async function removeOthers(out: string, pages: ReadonlySet<string>): Promise<void> {
  for (const name of readdirSync(join(out, "cases"), { recursive: false })) {
    const page = `cases/${String(name)}`;
    if (page.endsWith(".html") && !pages.has(page)) await rm(join(out, page), { force: true });
  }
}
