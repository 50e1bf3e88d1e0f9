import { resolve } from "node:path";
import type { Archived } from "../../jobs/archive/archive-request.js";
import type { Renewed } from "../../jobs/archive/renew-request.js";
import { parseSpan } from "../../jobs/archive/span.js";
import { exitCode } from "../../model/base/errors.js";
import { sentencesOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import { command, commandGroup } from "../command.js";
import { help as shared } from "../command.words.js";
import type { Context } from "../context.js";
import { now } from "../io.js";
import { sayExposedKeys } from "../key-note.js";
import { useLittleMemory } from "../little-memory.js";
import { argument, asOf, choice, flag, lang, parsed, text, within, wrong } from "../options.js";
import { sayRoot } from "../root-note.js";
import { examples, help, renewExamples, words } from "./archive.words.js";

/** A complete case becomes a sealed package. */
const packCommand = command({
  name: "archive",
  help: { summary: help.summary(), description: words.description(), examples },
  arguments: [argument("<case>", shared.case())],
  options: {
    span: parsed("--span <span>", help.span(), (value) => {
      const span = parseSpan(value);
      if (span) return span;
      throw wrong(help.noSpan());
    }).orElse({ kind: "case" }, "case"),
    format: choice("--format <format>", help.format(), ["folder", "zip"]).orElse("zip"),
    sm3: flag("--sm3", help.sm3()),
    incomplete: flag("--incomplete", help.incomplete()),
    reason: text("--reason <text>", help.reason()),
    unsigned: flag("--unsigned", help.unsigned()),
    timeStamp: flag("--no-time-stamp", help.noTimeStamp()),
    asOf: asOf(),
    lang: lang(),
  },
  async run(context, [path], { span, format, sm3, incomplete, reason, unsigned, timeStamp }) {
    useLittleMemory();
    const { archiveCase } = await import("../../jobs/archive/archive-case.js");
    if (incomplete !== (reason !== undefined)) {
      throw wrong(words.reasonMissing()[context.lang]);
    }
    sayRoot(context);
    if (!unsigned) await sayExposedKeys(context);
    const archived = await archiveCase(context.workspace, {
      path,
      cwd: context.io.cwd,
      asOf: context.asOf,
      span,
      format,
      sm3,
      incomplete: reason?.trim() || null,
      unsigned,
      timeStamp,
      now: now(),
      signal: context.io.signal,
    });
    if (archived.state !== "refused") return tell(context, archived);
    context.say(words.refused({ n: archived.lacking.length }));
    for (const lacking of archived.lacking) context.io.say(`    ${lacking[context.lang]}`);
    context.say(words.completeIt());
    return exitCode.findings;
  },
});

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

/** `dossier archive`: packs a case, and renews the proof of what is packed. */
export const archiveCommand = commandGroup(packCommand, [renewCommand]);
