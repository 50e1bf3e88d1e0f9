import { join } from "node:path";
import { factsOf } from "../../check/facts.js";
import { sha256OfParts } from "../../model/base/digest.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { type CaseAddress, readCase } from "../../read/case-source.js";
import { disk } from "../../read/file-tree.js";
import { listAttachment, listCaseFolder } from "../../read/listed-files.js";
import { buildIdentity } from "../../workspace/package-root.js";
import { sourceOf } from "../../workspace/workspace.js";
import { CaseCache, type SeenAttachment } from "./case-cache.js";
import type { CheckContext } from "./check-context.js";
import { checkDocument } from "./judge-case.js";

/** A case as a run goes on with it: small enough to keep thousands. */
export interface JudgedCase {
  readonly result: CaseResult;
  readonly facts: CaseFacts;
}

/** Judges one case after another, taking from the cache what is there. */
export function cachedJudge(
  context: CheckContext,
  useCache: boolean,
): (address: CaseAddress) => JudgedCase {
  const { workspace, asOf, all } = context;
  const { config, procedures, calendar } = workspace;
  // A case that is not read from disk has no sizes and times to be known by.
  const cache =
    useCache && workspace.tree === disk ? new CaseCache(join(config.out, "cache", "check")) : null;
  const givens = new Map(procedures.ids.map((id) => [id, ""]));
  const givenOf = (id: string): string => {
    let given = givens.get(id);
    if (!given) {
      givens.set(
        id,
        (given = sha256OfParts(
          buildIdentity,
          procedures.keyOf(id),
          JSON.stringify(config.calendar),
          asOf,
          String(all),
          config.recordsShownAs,
        )),
      );
    }
    return given;
  };
  return ({ procedure: id, name }) => {
    const caseId = `${id}/${name}`;
    const folder = join(config.records, id, name);
    const listed = cache ? listCaseFolder(folder) : [];
    const known = cache?.find(caseId, folder, givenOf(id), listed, context.personDigest);
    if (known) return known;
    const document = readCase(sourceOf(workspace), { procedure: id, name });
    const attachments = new Map<string, SeenAttachment>();
    const used = new Set<string>();
    const people = context.personnel.people.watched((person) => {
      used.add(person);
    });
    const digestOf: CaseDocument["digestOf"] = (path) => {
      const listedFile = cache ? listAttachment(folder, path) : null;
      const sha256 = document.digestOf(path);
      attachments.set(path, { path, sha256: sha256 ?? null, listed: listedFile });
      return sha256;
    };
    const { result, procedure } = checkDocument(
      { ...document, digestOf },
      procedures.get(id) as CompiledProcedure,
      { personnel: { ...context.personnel, people }, asOf, calendar, all },
    );
    const facts = factsOf(document, procedure);
    if (cache) {
      const digests = new Map(
        [...document.records, ...document.audits.flatMap((a) => a.records)].map((r) => [
          r.file.slice(config.recordsShownAs.length + 1 + caseId.length + 1),
          r.sha256,
        ]),
      );
      cache.keep(caseId, {
        given: givenOf(id),
        files: listed.map((f) => ({ ...f, sha256: digests.get(f.path) ?? "" })),
        attachments: [...attachments.values()],
        people: Object.fromEntries(
          [...used].sort().map((person) => [person, context.personDigest(person)]),
        ),
        result,
        facts,
      });
    }
    return { result, facts };
  };
}
