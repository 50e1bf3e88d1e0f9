import { join } from "node:path";
import type { ComposeInput } from "../../compose/compose-input.js";
import { type Composed, type InTurn, nothingInTurn } from "../../compose/compose.js";
import { sha256, sha256OfParts } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import type { JsonObject } from "../../model/base/json.js";
import { nameMeantBy } from "../../model/base/nearness.js";
import { terms } from "../../model/base/terms.words.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseView } from "../../model/case/case-view.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { Personnel } from "../../model/case/personnel.js";
import { camel } from "../../model/case/record-names.js";
import { viewCase } from "../../model/case/view-case.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { Shard } from "../../model/procedure/document.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readBody, readCase } from "../../read/case-source.js";
import { listCaseFolder, type ListedFile } from "../../read/listed-files.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import type { CheckRun } from "../check/check-cases.js";
import { checkContext } from "../check/check-context.js";
import { words } from "./case-composer.words.js";
import { Looks } from "./looks.js";
import type { ComposeOptions } from "./render-options.js";
import { caseKeptUntil } from "./retention.js";
import { sharedDigest } from "./shared-digest.js";

/**
 * One case, or a body's own folder, whose documents are to be printed; it is read when it is
 * composed.
 */
export interface CaseWork {
  readonly id: string;
  /** Digest of everything that its documents could depend on. */
  readonly given: string;
  /** How many records it has. */
  readonly records: number;
  compose(): Composed;
  /** The same, one document after another. */
  composeInTurn(): InTurn;
  readonly procedure: Procedure;
  /** The day on which it was judged. */
  readonly asOf: CivilDate;
  /** The case as it was judged; null where it is gone. */
  view(): CaseView | null;
  /** Whether a document that lists the others is wanted. */
  readonly binds: boolean;
  /** All documents of the case, whichever are wanted: what a list of them must name. */
  whole(): Composed;
  /** The documents that list the others; `lacking` says why those are not all. */
  bind(contents: readonly JsonObject[], lacking?: readonly Bilingual[]): Composed;
}
export interface CaseComposer {
  readonly works: readonly CaseWork[];
  /** Folders of fonts that bodies bring. */
  readonly fontFolders: readonly string[];
}

/** Prepares the composing of all cases of a run, one after another. */
export async function caseComposer(
  workspace: Workspace,
  run: CheckRun,
  options: ComposeOptions,
): Promise<CaseComposer> {
  const composing = new Composing(workspace, run, options);
  composing.refuseUnknownDocuments();
  const subjects = [
    ...run.cases.map((result, i) => caseSubject(workspace, run, result, i)),
    ...bodyResults(run).map((result) => bodySubject(workspace, composing, result)),
  ];
  return {
    works: subjects
      .filter((subject) => inShard(subject.id, options.shard ?? null))
      .map((subject) => composing.workOf(subject)),
    fontFolders: composing.looks.folders.map((folder) => join(folder, "fonts")),
  };
}

/** A case or a body's own folder, with what was found in it. */
interface Subject {
  readonly id: string;
  readonly procedure: string;
  readonly result: CaseResult;
  read(): CaseDocument | null;
  /** The kinds of documents wanted of it; an empty list means all, null none. */
  wanted(options: ComposeOptions): readonly string[] | null;
}

function caseSubject(
  workspace: Workspace,
  run: CheckRun,
  result: CaseResult,
  index: number,
): Subject {
  const address = run.addresses[index];
  if (!address) throw new Error(`no address of ${result.case}`);
  return {
    id: `${address.procedure}/${address.name}`,
    procedure: address.procedure,
    result,
    read: () => readCase(sourceOf(workspace), address),
    wanted: (options) => options.documents,
  };
}

function bodySubject(workspace: Workspace, composing: Composing, result: CaseResult): Subject {
  return {
    id: result.case,
    procedure: result.procedure,
    result,
    read: () => readBody(sourceOf(workspace), result.case.slice("cb/".length)),
    wanted: ({ documents }) => {
      const ofBody = composing.bodyDocuments(result.procedure);
      const wanted =
        documents.length === 0 ? ofBody : ofBody.filter((id) => documents.includes(id));
      return wanted.length > 0 ? wanted : null;
    },
  };
}

/** What the cases of one run are composed with. */
class Composing {
  readonly looks: Looks;
  readonly #workspace: Workspace;
  readonly #run: CheckRun;
  readonly #options: ComposeOptions;
  readonly #shared: string;
  #personnel: Personnel | undefined;

  constructor(workspace: Workspace, run: CheckRun, options: ComposeOptions) {
    this.looks = new Looks(workspace);
    this.#workspace = workspace;
    this.#run = run;
    this.#options = options;
    this.#shared = sharedDigest(workspace, this.looks, options);
  }

  /** A misspelt document must not look like one that no case has. */
  refuseUnknownDocuments(): void {
    const { documents } = this.#options;
    if (documents.length === 0) return;
    const known = [
      ...new Set(
        this.looks.folders.flatMap((f) => this.looks.in(f).templates.documents.map((d) => d.id)),
      ),
    ];
    const unknown = documents.filter((id) => !known.includes(id));
    if (unknown.length === 0) return;
    const meant = unknown.flatMap((id) => nameMeantBy(id, known) ?? []);
    throw new UserError(
      "usage",
      words.noSuchDocument({ ids: unknown.join(", ") }),
      [
        ...(meant.length > 0 ? [words.didYouMean({ ids: meant.join(", ") })] : []),
        words.known({ ids: known.join(", ") }),
        // What follows several documents may have been meant as a case.
        ...(documents.length > 1 ? [words.casesFirst()] : []),
      ].join(terms.semicolon().zh),
    );
  }

  /** Documents about the body itself: their records stand in its own folder. */
  bodyDocuments(procedure: string): string[] {
    const { records } = this.#procedure(procedure);
    const levels = new Map([...records.values()].map((r) => [camel(r.kind), r.level]));
    const { documents } = this.looks.of(procedure).templates;
    return documents.filter((d) => levels.get(d.per) === "body").map((d) => d.id);
  }

  workOf(subject: Subject): CaseWork {
    const listed = listCaseFolder(join(this.#workspace.config.records, ...subject.id.split("/")));
    return {
      id: subject.id,
      given: this.#digestOf(subject, listed),
      records: listed.filter((f) => f.type === "record").length,
      binds: this.#binds(subject),
      procedure: this.#procedure(subject.procedure),
      asOf: this.#run.asOf,
      view: () => this.#view(subject),
      compose: () => this.#compose(subject),
      composeInTurn: () => this.#composeInTurn(subject),
      whole: () => this.#compose(subject, { only: [], languages: [], draft: false, copy: false }),
      bind: (contents, lacking = []) =>
        this.#compose(subject, { contents, lacking, keptUntil: this.#keptUntil(subject) }),
    };
  }

  /** Everything that the documents of a case could depend on. */
  #digestOf({ procedure, result }: Subject, listed: readonly ListedFile[]): string {
    const { procedures } = this.#workspace;
    const toLookAt = result.outcomes.filter(
      (o) => o.outcome === "fail" || o.outcome === "error" || o.outcome === "cannotJudge",
    );
    return sha256OfParts(
      this.#shared,
      procedures.keyOf(procedure),
      JSON.stringify(listed),
      sha256(JSON.stringify(toLookAt)),
      this.#run.asOf,
    );
  }

  #binds(subject: Subject): boolean {
    const wanted = subject.wanted(this.#options);
    return this.looks
      .of(subject.procedure)
      .templates.documents.some(
        (d) => d.bound && wanted && (wanted.length === 0 || wanted.includes(d.id)),
      );
  }

  #compose(subject: Subject, other: Partial<ComposeInput> = {}): Composed {
    const input = this.#inputOf(subject, other);
    return input ? this.looks.of(subject.procedure).compose(input) : { documents: [], refused: [] };
  }

  #composeInTurn(subject: Subject): InTurn {
    const input = this.#inputOf(subject);
    return input ? this.looks.of(subject.procedure).compose.inTurn(input) : nothingInTurn();
  }

  /** What a case is composed from; null where nothing of it is wanted, or it is gone. */
  #inputOf(subject: Subject, other: Partial<ComposeInput> = {}): ComposeInput | null {
    const only = subject.wanted(this.#options);
    const view = only && this.#view(subject);
    if (!view) return null;
    return {
      view,
      procedure: this.#procedure(subject.procedure),
      outcomes: subject.result.outcomes,
      languages: this.#options.languages,
      only,
      draft: this.#options.draft,
      copy: this.#options.copy ?? false,
      allowChinese: this.#options.allowChinese ?? false,
      house: this.looks.houseOf(subject.procedure),
      ...other,
    };
  }

  #keptUntil(subject: Subject): CivilDate | null {
    const document = subject.read();
    if (!document || subject.id.startsWith("cb/")) return null;
    return caseKeptUntil(document, this.#procedure(subject.procedure), this.#run.asOf).until;
  }

  #view(subject: Subject): CaseView | null {
    const document = subject.read();
    return (
      document &&
      viewCase(document, this.#people(), this.#procedure(subject.procedure), this.#run.asOf)
    );
  }

  #procedure(id: string): Procedure {
    return (this.#workspace.procedures.get(id) as CompiledProcedure).procedure;
  }

  #people(): Personnel {
    this.#personnel ??= checkContext(this.#workspace, {
      asOf: this.#run.asOf,
      all: false,
      inUse: [],
      lazy: true,
    }).personnel;
    return this.#personnel;
  }
}

/** Which part prints a case follows from its name: another case does not move it. */
function inShard(id: string, shard: Shard | null): boolean {
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
