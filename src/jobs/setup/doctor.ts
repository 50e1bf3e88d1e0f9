import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "../../model/base/cache-folder.js";
import { messageOf, UserError } from "../../model/base/errors.js";
import { sentencesOf } from "../../model/base/lists.js";
import { currentFormat } from "../../model/base/record-format.js";
import type { Bilingual } from "../../model/base/text.js";
import { shortRetention } from "../../model/procedure/least-retention.js";
import { browserVariable, findBrowser, isUnaltered, sha256 } from "../../print/browser-binary.js";
import { prepareFonts } from "../../print/fonts.js";
import { runsAsRoot } from "../../print/launch.js";
import { openPrinter } from "../../print/printer.js";
import { leastRetention } from "../../workspace/reference-data.js";
import { openWorkspace } from "../../workspace/workspace.js";
import { certificateCharacters, todo, trialPage, what } from "./doctor.words.js";

/** One thing that the product needs, how it is, and what to do when it is not well. */
export interface Examination {
  readonly what: Bilingual;
  readonly state: "good" | "note" | "bad";
  readonly found: string;
  readonly todo: Bilingual | null;
}

const trialHtml = [
  '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8">',
  `<title>${trialPage.title}</title>`,
  `<p style="font-family:'Noto Sans SC'">${trialPage.text}</p></html>`,
].join("");
const run = promisify(execFile);
const neededMegabytes = 500;

/** Looks at everything a run needs; each examination stands alone. */
export async function examine(cwd: string, environment: NodeJS.ProcessEnv): Promise<Examination[]> {
  const all = [
    node(),
    configuration(cwd),
    retention(cwd),
    browser(environment),
    fonts(environment),
    printing(environment),
    disk(cwd, environment),
    temporary(),
    git(cwd),
    user(),
  ];
  return Promise.all(
    all.map(async (e) =>
      e.catch((error: unknown): Examination => ({
        what: what.examination(),
        state: "bad",
        found: messageOf(error),
        todo: remedyOf(error),
      })),
    ),
  );
}

type Part = Promise<Examination>;

async function node(): Part {
  return {
    what: what.node(),
    state: "good",
    found: `${process.version} ${process.platform}-${process.arch}`,
    todo: null,
  };
}

async function configuration(cwd: string): Part {
  try {
    const { config, procedures, calendar } = openWorkspace(cwd);
    const found = `${config.file ?? "-"}  ${config.records}  ${procedures.ids.join(", ")}`;
    if (config.file === null) {
      return { what: what.configuration(), state: "note", found, todo: todo.noConfiguration() };
    }
    if (config.format < currentFormat) {
      const older = todo.olderFormat({ format: config.format });
      return { what: what.configuration(), state: "note", found, todo: older };
    }
    const [otherwise] = calendar.statedOtherwise;
    if (otherwise) {
      const differs = todo.statedOtherwise({ year: otherwise.year });
      return { what: what.configuration(), state: "note", found, todo: differs };
    }
    return config.letterhead.address === undefined
      ? { what: what.configuration(), state: "note", found, todo: todo.noAddress() }
      : { what: what.configuration(), state: "good", found, todo: null };
  } catch (error) {
    return {
      what: what.configuration(),
      state: "bad",
      found: messageOf(error),
      todo: remedyOf(error),
    };
  }
}

/** Procedures in use that keep cases for a shorter time than accreditation demands. */
async function retention(cwd: string): Part {
  const { config, procedures } = openWorkspace(cwd);
  const least = leastRetention();
  const inUse = procedures.ids.filter((id) => existsSync(join(config.records, id)));
  const short = inUse.flatMap((id) => {
    const procedure = procedures.get(id)?.procedure;
    return (procedure && shortRetention(procedure, least)) ?? [];
  });
  const [first] = short;
  const clause = `${least.standard} ${least.clause}`;
  return first
    ? {
        what: what.retention(),
        state: "note",
        found: short.flatMap(({ clauses }) => clauses).join(", "),
        todo: sentencesOf([...short.map((s) => s.message), first.remedy]),
      }
    : { what: what.retention(), state: "good", found: clause, todo: null };
}

async function browser(environment: NodeJS.ProcessEnv): Part {
  try {
    const binary = await findBrowser(environment);
    const intact = await isUnaltered(binary);
    const found = `${binary.path}  (${binary.source})  sha256 ${(await sha256(binary.path)).slice(0, 16)}…`;
    if (intact === false) {
      const remedy = todo.alteredBrowser({ folder: cacheFolder(environment) });
      return { what: what.browser(), state: "bad", found, todo: remedy };
    }
    return { what: what.browser(), state: "good", found, todo: null };
  } catch (error) {
    return failed(what.browser(), error);
  }
}

async function fonts(environment: NodeJS.ProcessEnv): Part {
  try {
    const { missing, identity } = await prepareFonts(cacheFolder(environment));
    const isComplete = missing(certificateCharacters).length === 0;
    return {
      what: what.font(),
      state: isComplete ? "good" : "bad",
      found: `Noto Sans SC ${identity}`,
      todo: isComplete ? null : todo.incompleteFont(),
    };
  } catch (error) {
    return failed(what.font(), error);
  }
}

/**
 * Prints a page for good measure: the browser may be there and still not start, or print blanks.
 */
async function printing(environment: NodeJS.ProcessEnv): Part {
  try {
    const printer = openPrinter({
      binary: await findBrowser(environment),
      fonts: await prepareFonts(cacheFolder(environment)),
      tabs: 1,
      timeoutMs: 30_000,
    });
    try {
      const version = await printer.version();
      const { inspectPdf } = await import("../../seal/pdf-inspection.js");
      const seen = await inspectPdf(await printer.print(trialHtml));
      const good =
        seen.missingGlyphs === 0 && seen.blankPages.length === 0 && seen.foreignFonts.length === 0;
      return {
        what: what.trialPrint(),
        state: good ? "good" : "bad",
        found: version,
        todo: good ? null : todo.missingGlyphs(),
      };
    } finally {
      await printer.close();
    }
  } catch (error) {
    return failed(what.trialPrint(), error);
  }
}

async function disk(cwd: string, environment: NodeJS.ProcessEnv): Part {
  const here = await statfs(cwd);
  const free = Math.floor((here.bavail * here.bsize) / 1024 / 1024);
  const isEnough = free >= neededMegabytes;
  return {
    what: what.disk(),
    state: isEnough ? "good" : "bad",
    found: `${free} MB free; cache ${cacheFolder(environment)}`,
    todo: isEnough ? null : todo.littleSpace({ megabytes: neededMegabytes }),
  };
}

async function temporary(): Part {
  try {
    const folder = await mkdtemp(join(tmpdir(), "dossier-"));
    await writeFile(join(folder, "probe"), "x");
    await rm(folder, { recursive: true });
    return { what: what.temporaryFolder(), state: "good", found: tmpdir(), todo: null };
  } catch (error) {
    return {
      what: what.temporaryFolder(),
      state: "bad",
      found: messageOf(error),
      todo: todo.noTemporaryFolder(),
    };
  }
}

async function git(cwd: string): Part {
  try {
    const { stdout } = await run("git", ["--version"]);
    const converts = await run("git", ["config", "core.autocrlf"], { cwd }).then(
      (r) => r.stdout.trim() === "true",
      () => false,
    );
    return {
      what: what.git(),
      state: converts ? "note" : "good",
      found: stdout.trim(),
      todo: converts ? todo.convertedLineEnds() : null,
    };
  } catch {
    return { what: what.git(), state: "note", found: "-", todo: todo.noGit() };
  }
}

async function user(): Part {
  return runsAsRoot
    ? { what: what.user(), state: "note", found: "root", todo: todo.root() }
    : { what: what.user(), state: "good", found: "-", todo: null };
}

function failed(subject: Bilingual, error: unknown): Examination {
  const remedy = remedyOf(error) ?? inBoth(`set ${browserVariable}, or run npm ci again`);
  return { what: subject, state: "bad", found: messageOf(error), todo: remedy };
}

/** What an error of use says to do; it says it in both languages at once. */
function remedyOf(error: unknown): Bilingual | null {
  return error instanceof UserError ? inBoth(error.remedy) : null;
}

function inBoth(text: string): Bilingual {
  return { zh: text, en: text };
}
