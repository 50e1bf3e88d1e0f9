import { join } from "node:path";
import { type Composed, type Composer, composer } from "../../compose/compose.js";
import type { TemplateFolder } from "../../compose/template-folder.js";
import { sha256, sha256OfParts } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import type { JsonObject } from "../../model/base/json.js";
import { viewCase } from "../../model/case/case-view.js";
import { camel } from "../../model/case/record-names.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { Shard, Sealing } from "../../model/procedure/document.js";
import { type CaseAddress, readBody, readCase } from "../../read/case-source.js";
import { listCaseFolder } from "../../read/listed-files.js";
import { houseOf } from "../../workspace/config.js";
import { buildIdentity, packageRoot } from "../../workspace/package-root.js";
import { loadTemplates } from "../../workspace/templates.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import type { CheckRun } from "../check/check-cases.js";
import { checkContext } from "../check/check-context.js";
import type { RenderOptions } from "./render-options.js";
import { listingDigest } from "./render-state.js";

/** One case, or a body's own folder, whose documents are to be printed; it is read when it is composed. */
export interface CaseWork {
  readonly id: string;
  /** Digest of everything that its documents could depend on. */
  readonly given: string;
  compose(): Composed;
  /** The documents that list the others. */
  bind(contents: readonly JsonObject[]): Composed;
}
export interface CaseComposer {
  readonly works: readonly CaseWork[];
  /** Folders of fonts that bodies bring. */
  readonly fontFolders: readonly string[];
}

type Options = Pick<
  RenderOptions,
  "languages" | "documents" | "draft" | "copy" | "shard" | "environment"
> & { readonly sealing: Sealing };

/** Prepares the composing of all cases of a run, one after another. */
export async function caseComposer(
  workspace: Workspace,
  run: CheckRun,
  options: Options,
): Promise<CaseComposer> {
  const { config, procedures } = workspace;
  const looked = new Map<
    string,
    { readonly templates: TemplateFolder; readonly compose: Composer }
  >();
  const lookOf = (look: string) => {
    let made = looked.get(look);
    if (!made) {
      const templates = loadTemplates(workspace, look);
      looked.set(look, (made = { templates, compose: composer(templates) }));
    }
    return made;
  };
  const shorts = new Map(procedures.ids.map((id) => [id, ""]));
  const procedureOf = (id: string) => (procedures.get(id) as CompiledProcedure).procedure;
  const houseFor = (id: string) => {
    let short = shorts.get(id);
    if (!short) shorts.set(id, (short = procedureOf(id).data.body.short));
    return houseOf(config, short);
  };
  const looks = new Set([
    config.look,
    ...Object.values(config.bodies).flatMap((b) => (b.look ? [join(config.root, b.look)] : [])),
  ]);
  if (options.documents.length > 0) {
    refuseUnknown(
      [...looks].flatMap((l) => lookOf(l).templates.documents.map((d) => d.id)),
      options.documents,
    );
  }
  const shared = sha256OfParts(
    buildIdentity,
    listingDigest(join(packageRoot, "templates"), ...looks, join(config.records, "personnel")),
    JSON.stringify([config.letterhead, config.forms, config.bodies, config.publish.baseUrl]),
    JSON.stringify([
      options.languages,
      options.documents,
      options.draft,
      options.copy ?? false,
      options.sealing,
    ]),
    fontsVersion(),
    options.environment["CHROMIUM_PATH"] ?? "",
  );
  let personnel: ReturnType<typeof checkContext>["personnel"] | undefined;
  const people = () =>
    (personnel ??= checkContext(workspace, {
      asOf: run.asOf,
      all: false,
      inUse: [],
      lazy: true,
    }).personnel);

  const workOf = (
    id: string,
    procedureId: string,
    result: CaseResult,
    read: () => ReturnType<typeof readCase> | null,
    only: () => readonly string[] | null,
  ): CaseWork => {
    const listing = JSON.stringify(listCaseFolder(join(config.records, ...id.split("/"))));
    const judged = JSON.stringify(
      result.outcomes.filter(
        (o) => o.outcome === "fail" || o.outcome === "error" || o.outcome === "cannotJudge",
      ),
    );
    const made = (contents?: readonly JsonObject[]): Composed => {
      const document = read();
      const wanted = only();
      if (!document || !wanted) return { documents: [], refused: [] };
      const procedure = procedureOf(procedureId);
      const house = houseFor(procedureId);
      return lookOf(house.look).compose({
        view: viewCase(document, people(), procedure, run.asOf),
        procedure,
        outcomes: result.outcomes,
        languages: options.languages,
        only: wanted,
        draft: options.draft,
        copy: options.copy ?? false,
        house,
        ...(contents && { contents }),
      });
    };
    return {
      id,
      given: sha256OfParts(
        shared,
        procedures.keyOf(procedureId),
        listing,
        sha256(judged),
        options.draft ? run.asOf : "",
      ),
      compose: () => made(),
      bind: (contents) => made(contents),
    };
  };
  const cases = run.cases.map((result, i) => {
    const address = run.addresses[i] as CaseAddress;
    const { name, procedure } = address;
    return workOf(
      `${procedure}/${name}`,
      procedure,
      result,
      () => readCase(sourceOf(workspace), address),
      () => options.documents,
    );
  });
  const bodies = bodyResults(run).map((result) =>
    workOf(
      result.case,
      result.procedure,
      result,
      () => readBody(sourceOf(workspace), result.case.slice(3)),
      () => {
        const ofBody = bodyDocuments(
          lookOf(houseFor(result.procedure).look).templates,
          procedureOf(result.procedure),
        );
        const wanted =
          options.documents.length === 0
            ? ofBody
            : ofBody.filter((d) => options.documents.includes(d));
        // An empty list would mean all.
        return wanted.length > 0 ? wanted : null;
      },
    ),
  );
  const fontFolders = [...looks].map((l) => join(l, "fonts"));
  return {
    works: [...cases, ...bodies].filter((w) => inShard(w.id, options.shard ?? null)),
    fontFolders,
  };
}

/** Which part prints a case follows from its name: another case does not move it. */
export function inShard(id: string, shard: Shard | null): boolean {
  return (
    shard === null || Number.parseInt(sha256(id).slice(0, 8), 16) % shard.count === shard.index - 1
  );
}

/** Each body's folder once, though several procedures judge it. */
function bodyResults(run: CheckRun): CaseResult[] {
  const seen = new Set<string>();
  return run.results.filter(
    (r) => r.case.startsWith("cb/") && !seen.has(r.case) && seen.add(r.case),
  );
}

/** Documents about the body itself: their records stand in its own folder. */
function bodyDocuments(
  { documents }: TemplateFolder,
  procedure: CompiledProcedure["procedure"],
): string[] {
  const levels = new Map([...procedure.records.values()].map((r) => [camel(r.kind), r.level]));
  return documents.filter((d) => levels.get(d.per) === "body").map((d) => d.id);
}

function refuseUnknown(ids: readonly string[], documents: readonly string[]): void {
  const known = [...new Set(ids)];
  const unknown = documents.filter((d) => !known.includes(d));
  if (unknown.length > 0) {
    throw new UserError(
      "usage",
      `没有这种文件 · unknown document ${unknown.join(", ")}`,
      `可用 · known: ${known.join(", ")}；案卷写在 --document 之前 · cases go before --document`,
    );
  }
}

/** The packages that fonts and browser come in, as they lie on disk. */
function fontsVersion(): string {
  return listingDigest(
    join(packageRoot, "node_modules", "@expo-google-fonts", "noto-sans-sc", "400Regular"),
    join(packageRoot, "node_modules", "@sparticuz", "chromium", "bin"),
  );
}
