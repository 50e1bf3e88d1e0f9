import { exitCode, UserError } from "../../model/base/errors.js";
import { pretty } from "../../model/base/json.js";
import type { FilingList } from "../../model/outcome/filing-list.js";
import type { Readiness, Step } from "../../model/outcome/readiness.js";
import type { Format } from "../../report/reporter.js";
import type { Context } from "../context.js";
import { colours } from "../io.js";
import { tool } from "../tool.js";
import { faults } from "./check.words.js";

/** What `check --for` was asked. */
interface Asked {
  readonly step: Step;
  readonly format: Format;
  /** Names what is present, too. */
  readonly all: boolean;
}

const paint = { good: colours.green, bad: colours.red, dim: colours.dim };

/** The papers of each case before it goes into the archive: exit code 0 when all are ready. */
async function tellPapers(
  context: Context,
  paths: readonly string[],
  { all: everything, format: form }: Asked,
): Promise<number> {
  const [{ filingLists }, { filingListsTable, filingListsText }] = await Promise.all([
    import("../../jobs/archive/filing-list/filing-list.js"),
    import("../../report/terminal/filing-list.js"),
  ]);
  const { workspace, io, asOf: day, lang: language } = context;
  const lists = await filingLists(workspace, paths, io.cwd, day);
  switch (form) {
    case "text": {
      const isWhole = everything || lists.length === 1;
      await context.deliver(filingListsText(lists, language, isWhole, paint));
      break;
    }
    case "json":
      await context.deliver(
        pretty({ tool, asOf: day, step: "archive", cases: lists.map((l) => filed(l, everything)) }),
      );
      break;
    case "html": {
      const { filingListPage } = await import("../../report/site/filing-list.js");
      await context.deliver(filingListPage(lists, { tool, asOf: day, lang: language }));
      break;
    }
    case "markdown":
    case "csv":
      await context.deliver(filingListsTable(lists, language, form));
      break;
    default:
      throw new UserError(
        "usage",
        faults.noReadinessFormat({ format: form }),
        faults.paperFormats(),
      );
  }
  return readyCode(
    lists.map((l) => l.readiness),
    paths,
  );
}

/** A list as programs read it: what is present only where it is asked for. */
function filed({ readiness, ...list }: FilingList, everything: boolean): object {
  const items = readiness.items.filter((i) => everything || i.state !== "present");
  return { ...readiness, items, ...list };
}

/** A case that has nothing to do the step with is no obstacle where none was named. */
function readyCode(list: readonly Readiness[], paths: readonly string[]): number {
  const isReady = list.every((r) => r.ready || (r.total === 0 && paths.length === 0));
  return isReady ? exitCode.ok : exitCode.findings;
}

/** Whether each case is ready for a step: exit code 0 when all are. */
export async function tellReadiness(
  context: Context,
  paths: readonly string[],
  asked: Asked,
): Promise<number> {
  const { all: everything, format: form, step } = asked;
  if (step === "archive") return tellPapers(context, paths, asked);
  const [{ readiness }, { readinessTable, readinessText }] = await Promise.all([
    import("../../jobs/documents/readiness.js"),
    import("../../report/terminal/readiness.js"),
  ]);
  const { workspace, io, asOf: day, lang: language } = context;
  const list = await readiness(workspace, paths, io.cwd, { asOf: day, step });
  switch (form) {
    case "text": {
      await context.deliver(readinessText(list, language, everything, paint));
      break;
    }
    case "json": {
      const shown = list.map((r) => ({
        ...r,
        items: r.items.filter((i) => everything || i.state !== "present"),
      }));
      await context.deliver(pretty({ tool, asOf: day, step, cases: shown }));
      break;
    }
    case "markdown":
    case "csv":
      await context.deliver(readinessTable(list, language, everything, form));
      break;
    default:
      throw new UserError(
        "usage",
        faults.noReadinessFormat({ format: form }),
        faults.readinessFormats(),
      );
  }
  return readyCode(list, paths);
}
