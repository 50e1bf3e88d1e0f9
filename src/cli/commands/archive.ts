import { resolve } from "node:path";
import type { Archived, ArchiveRequest } from "../../jobs/archive/archive-request.js";
import type { Renewed } from "../../jobs/archive/renew-request.js";
import { parseSpan } from "../../jobs/archive/span.js";
import { exitCode } from "../../model/base/errors.js";
import { sentencesOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { FilingList } from "../../model/outcome/filing-list.js";
import { command, commandGroup } from "../command.js";
import type { Context } from "../context.js";
import { now } from "../io.js";
import { sayExposedKeys } from "../key-note.js";
import { useLittleMemory } from "../little-memory.js";
import { argument, asOf, flag, lang, parsed, text, within, wrong } from "../options.js";
import { packingOptions } from "../packing-options.js";
import { stepProgress } from "../render-progress.js";
import { sayRoot } from "../root-note.js";
import { disposeCommand } from "./archive-dispose.js";
import { examples, help, renewExamples, words } from "./archive.words.js";

/** A complete case becomes a sealed package. */
const packCommand = command({
  name: "archive",
  help: { description: words.description(), examples },
  arguments: [argument("[cases...]", help.cases())],
  options: {
    span: parsed("--span <span>", help.span(), (value) => {
      const span = parseSpan(value);
      if (span) return span;
      throw wrong(help.noSpan());
    }).orElse({ kind: "case" }, "case"),
    ...packingOptions(),
    incomplete: flag("--incomplete", help.incomplete()),
    reason: text("--reason <text>", help.reason()),
    ready: flag("--ready", help.ready()).conflicts(["span", "incomplete"]),
    list: flag("--list", help.list()),
    asOf: asOf(),
    lang: lang(),
  },
  async run(context, [cases], chosen) {
    useLittleMemory();
    const { span, incomplete, reason, unsigned, ready, list } = chosen;
    const { lang: language } = context;
    if (incomplete !== (reason !== undefined)) throw wrong(words.reasonMissing()[language]);
    if (list && !ready) throw wrong(words.listOfReady()[language]);
    const [path] = cases;
    if (!ready && (path === undefined || cases.length > 1)) throw wrong(words.oneCase()[language]);
    sayRoot(context);
    if (!unsigned && !list) await sayExposedKeys(context);
    if (ready || path === undefined) return packReady(context, cases, chosen);
    const { archiveCase } = await import("../../jobs/archive/archive-case.js");
    const archived = await archiveCase(context.workspace, {
      ...packing(context, chosen),
      path,
      span,
      incomplete: reason?.trim() || null,
    });
    if (archived.state !== "refused") return tell(context, archived);
    context.say(words.refused({ n: archived.lacking.length }));
    for (const lacking of archived.lacking) context.io.say(`    ${lacking[language]}`);
    context.say(words.completeIt());
    return exitCode.findings;
  },
});

type Packing = Pick<ArchiveRequest, "format" | "sm3" | "unsigned" | "timeStamp">;

/** How each case is packed. */
function packing(context: Context, { format, sm3, unsigned, timeStamp }: Packing) {
  const { cwd, signal } = context.io;
  return { cwd, asOf: context.asOf, format, sm3, unsigned, timeStamp, now: now(), signal };
}

/** Packs what is ready, and says what keeps the others back: exit code 1 when there are any. */
export async function packReady(
  context: Context,
  paths: readonly string[],
  chosen: Packing & { readonly list: boolean },
): Promise<number> {
  const { archiveReady } = await import("../../jobs/archive/archive-ready.js");
  const { io, lang: language } = context;
  const tried = archiveReady(context.workspace, {
    ...packing(context, chosen),
    paths,
    onlyList: chosen.list,
    progress: stepProgress(io, words.casesTried(), language),
  });
  const counts = { ready: 0, written: 0, kept: 0 };
  for await (const { list, archived, destroyedOn } of tried) {
    if (destroyedOn !== null) {
      context.say(words.destroyedBefore({ id: list.readiness.case, on: destroyedOn }));
      continue;
    }
    const lacking = archived?.state === "refused" ? archived.lacking : messagesOf(list);
    if (lacking.length > 0 || !list.readiness.ready) {
      counts.kept += 1;
      sayKept(context, list.readiness.case, lacking);
      continue;
    }
    counts.ready += 1;
    if (archived?.state === "written") counts.written += 1;
    const what = archived && archived.state !== "refused" ? archived.file : null;
    io.out(`${what === null ? list.readiness.case : context.shown(resolve(what))}\n`);
  }
  context.say((chosen.list ? words.listed : words.packed)(counts));
  return counts.kept > 0 ? exitCode.findings : exitCode.ok;
}

/** What is lacking, then what only a person can say. */
function messagesOf({ lacks, forPeople, readiness }: FilingList): readonly Bilingual[] {
  if (readiness.total === 0) return [words.nothingToArchive()];
  return readiness.ready ? [] : [...lacks, ...forPeople].map(({ outcome }) => outcome.message);
}

/** So many reasons say how far a case is from the archive. */
const reasonsSaid = 3;

function sayKept(context: Context, id: string, lacking: readonly Bilingual[]): void {
  const { io, lang: language } = context;
  context.say(words.kept({ id, n: lacking.length }));
  for (const reason of lacking.slice(0, reasonsSaid)) io.say(`    ${reason[language]}`);
  const more = lacking.length - reasonsSaid;
  if (more > 0) io.say(`    ${words.more({ n: more, id })[language]}`);
}

function tell(context: Context, archived: Archived): void {
  const { kept, lacking, name, files, documents } = archived;
  context.io.out(`${context.shown(resolve(archived.file))}\n`);
  if (archived.state === "unchanged") {
    context.say(words.unchanged({ name }));
    return;
  }
  context.say(
    words.written({
      n: files,
      documents,
      until: kept.until ?? words.unknownDay(),
      grounds: sentencesOf([kept.because, ...kept.clauses]),
    }),
  );
  if (lacking.length > 0) context.say(words.archivedIncomplete({ n: lacking.length }));
  context.say(origin(archived));
}

/** Who signed the package, and what that is worth. */
function origin({ signer, isLegallyEffective }: Archived): Bilingual {
  if (signer === null) return words.unsigned();
  return isLegallyEffective ? words.signed({ signer }) : words.signedWithoutEffect({ signer });
}

const renewCommand = command({
  name: "renew",
  help: { description: help.renew(), examples: renewExamples },
  arguments: [argument("[names...]", help.renewed())],
  options: {
    within: within(help.renewWithin()),
    force: flag("--force", help.force()),
    asOf: asOf(),
    lang: lang(),
  },
  async run(context, [names], { within: days, force }) {
    useLittleMemory();
    const { renew } = await import("../../jobs/archive/renew.js");
    const done = await renew(context.workspace, {
      names,
      cwd: context.io.cwd,
      asOf: context.asOf,
      within: days,
      force,
      now: now(),
    });
    const renewed = done.filter((r) => r.state === "renewed");
    for (const { file, until, lacking } of renewed) {
      context.io.out(`${context.shown(file)}\n`);
      context.say(words.renewedUntil({ until: until ?? words.unknownDay() }));
      for (const what of lacking) context.io.say(`    ${what[context.lang]}`);
    }
    const idle = done.filter((r) => r.state === "noGain");
    for (const { file, until } of idle) {
      context.say(words.noGain({ file: context.shown(file), until: until ?? words.unknownDay() }));
    }
    const closed = done.filter((r) => r.state === "notOpened");
    for (const { file } of closed) context.say(words.notOpened({ file: context.shown(file) }));
    const told = renewed.length + idle.length + closed.length;
    if (told === 0) context.say(nothingToRenew(done));
    return idle.length + closed.length > 0 ? exitCode.findings : exitCode.ok;
  },
});

/** That nothing ages, and which day comes first. */
function nothingToRenew(done: readonly Renewed[]): Bilingual {
  const [first] = done.flatMap((r) => r.until ?? []).sort();
  return first === undefined
    ? words.nothingSealed()
    : words.nothingToRenew({ n: done.length, until: first });
}

/**
 * `dossier archive`: packs a case, renews the proof of what is packed, and destroys what has been
 * kept long enough.
 */
export const archiveCommand = commandGroup(packCommand, [renewCommand, disposeCommand], {
  positional: true,
});
