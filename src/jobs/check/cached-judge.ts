import { existsSync } from "node:fs";
import { join } from "node:path";
import { factsOf } from "../../check/facts.js";
import { sha256OfParts } from "../../model/base/digest.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { type CaseAddress, caseFolder, readCase } from "../../read/case-source.js";
import { disk } from "../../read/file-tree.js";
import { digestOfNames, listAttachment, listCaseFolder } from "../../read/listed-files.js";
import { cacheKey } from "../../workspace/cache-key.js";
import { sealedTexts } from "../../workspace/kept-files.js";
import { buildIdentity } from "../../workspace/package-root.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { CaseCache, type Holding, listingOf, type SeenAttachment } from "./case-cache.js";
import type { CheckContext } from "./check-context.js";
import { withEvidence } from "./evidence.js";
import { checkDocument } from "./judge-case.js";
import { onDay } from "./result-on-day.js";

/** A case as a run goes on with it: small enough to keep thousands. */
export interface JudgedCase {
  readonly result: CaseResult;
  readonly facts: CaseFacts;
  /** Digest of the files as they lay on disk; null where the case was not read from there. */
  readonly seen: string | null;
}

/** Cases as earlier runs judged them, and those judged anew. */
export interface KeptJudge {
  /** The case as it was judged, where nothing has changed that it was judged by. */
  find(address: CaseAddress): JudgedCase | null;
  /** Judges the case, and keeps what comes of it. */
  judge(address: CaseAddress): JudgedCase | Promise<JudgedCase>;
}

/** Judges one case after another, taking from the cache what is there. */
export function cachedJudge(
  context: CheckContext,
  useCache: boolean,
): (address: CaseAddress) => JudgedCase | Promise<JudgedCase> {
  const kept = keptJudge(context, useCache);
  return (address) => kept.find(address) ?? kept.judge(address);
}

export function keptJudge(context: CheckContext, useCache: boolean): KeptJudge {
  const { config, tree } = context.workspace;
  // A case that is not read from disk has no sizes and times to be known by.
  const key = useCache && tree === disk ? cacheKey(context.workspace.environment) : null;
  if (key === null) {
    return {
      find: () => null,
      judge: (address) =>
        whenThere(watchedCase(context, address), (watched) => watched.judge().judged),
    };
  }
  return judgeWith(new CaseCache(keptIn(config), sealedTexts(key)), context);
}

/** Whether no case can be found as an earlier run judged it. */
export function nothingIsKept({ config, tree }: Workspace, useCache: boolean): boolean {
  return !useCache || tree !== disk || !existsSync(keptIn(config));
}

function keptIn({ out }: Workspace["config"]): string {
  return join(out, "cache", "check");
}

function judgeWith(cache: CaseCache, context: CheckContext): KeptJudge {
  const givens = new Givens(context);
  const { asOf } = context;
  const trust = () => context.trust().digest;
  const asItIs = (address: CaseAddress) => ({
    caseId: `${address.procedure}/${address.name}`,
    caseFolder: caseFolder(sourceOf(context.workspace), address),
    given: givens.of(address.procedure),
    asOf,
    trust,
  });
  return {
    find(address) {
      const known = cache.find(asItIs(address), context.personDigest);
      return known && { ...known, result: onDay(known.result, asOf) };
    },
    judge(address) {
      const { caseId, caseFolder: folder, given } = asItIs(address);
      // Before it is read: a change meanwhile shows the next time.
      const listed = listCaseFolder(folder);
      return whenThere(watchedCase(context, address), (watched) => {
        const { holds, attachments, people, ...answer } = watched.judge();
        const judged = { ...answer.judged, seen: listingOf(listed) };
        if (watched.hasUnread) return judged;
        const digests = digestsOf(watched.document);
        cache.keep(caseId, {
          ...judged,
          given,
          holds,
          files: listed.map((f) => ({
            ...f,
            sha256: f.type === "names" ? digestOfNames(join(folder, f.path)) : digests.get(f.path),
          })),
          attachments,
          people: Object.fromEntries(people.map((id) => [id, context.personDigest(id)])),
          trust: watched.isSigned ? trust() : null,
        });
        return judged;
      });
    },
  };
}

/** Most cases have no evidence to wait for: they are judged at once. */
function whenThere<T, R>(value: T | Promise<T>, then: (value: T) => R): R | Promise<R> {
  return value instanceof Promise ? value.then(then) : then(value);
}

/**
 * What every judgement of a run rests on beside the case itself and the day, as a digest for each
 * procedure.
 */
class Givens {
  readonly #context: CheckContext;
  readonly #known = new Map<string, string>();

  constructor(context: CheckContext) {
    this.#context = context;
  }

  of(procedure: string): string {
    const known = this.#known.get(procedure);
    if (known !== undefined) return known;
    const { workspace, all } = this.#context;
    const given = sha256OfParts(
      buildIdentity,
      workspace.procedures.keyOf(procedure),
      JSON.stringify(workspace.config.calendar),
      JSON.stringify(workspace.config.readings),
      String(all),
      workspace.config.recordsShownAs,
    );
    this.#known.set(procedure, given);
    return given;
  }
}

/** A judgement with what it asked for. */
interface WatchedJudgement {
  readonly judged: JudgedCase;
  readonly holds: Holding;
  readonly attachments: readonly SeenAttachment[];
  /** Ids of the people looked up. */
  readonly people: readonly string[];
}

/** A case that notes which attachments are asked for, with the evidence of its signatures read. */
interface WatchedCase {
  readonly document: CaseDocument;
  /** Whether it names electronic signatures. */
  readonly isSigned: boolean;
  /** Whether evidence of them could not be read: the next run reads it again. */
  readonly hasUnread: boolean;
  judge(): WatchedJudgement;
}

function watchedCase(
  context: CheckContext,
  address: CaseAddress,
): WatchedCase | Promise<WatchedCase> {
  const document = readCase(sourceOf(context.workspace), address);
  const attachments = new Map<string, SeenAttachment>();
  const digestOf: CaseDocument["digestOf"] = (path) => {
    // Before it is read: a change meanwhile shows the next time.
    const listed = context.workspace.tree === disk ? listAttachment(document.folder, path) : null;
    const sha256 = document.digestOf(path);
    attachments.set(path, { path, sha256: sha256 ?? null, listed });
    return sha256;
  };
  const watched = { ...document, digestOf };
  return whenThere(withEvidence(watched, context), (read) => ({
    document,
    isSigned: read.evidenceOf !== undefined,
    hasUnread: read.hasUnread === true,
    judge: () => judge(context, read, attachments),
  }));
}

function judge(
  context: CheckContext,
  document: CaseDocument,
  attachments: ReadonlyMap<string, SeenAttachment>,
): WatchedJudgement {
  const { workspace, asOf, all, personnel } = context;
  const used = new Set<string>();
  const people = personnel.people.watched((person) => {
    used.add(person);
  });
  const { result, procedure, changesOn } = checkDocument(
    document,
    workspace.procedures.get(document.procedure) as CompiledProcedure,
    {
      personnel: { ...personnel, people },
      asOf,
      calendar: workspace.calendar,
      readings: workspace.config.readings,
      all,
    },
  );
  return {
    judged: { result, facts: factsOf(document, procedure), seen: null },
    holds: { from: asOf, changesOn },
    attachments: [...attachments.values()],
    people: [...used].sort(),
  };
}

/** The digests of the records of a case, by their paths below its folder. */
function digestsOf({ id, shownAs, records, audits }: CaseDocument): ReadonlyMap<string, string> {
  return new Map(
    [...records, ...audits.flatMap((a) => a.records)].map((r) => [
      r.file.slice(shownAs.length + 1 + id.length + 1),
      r.sha256,
    ]),
  );
}
