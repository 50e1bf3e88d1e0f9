import { lstatSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { CivilDate } from "../../model/time/dates.js";
import { type CaseAddress, caseFolder, personFile } from "../../read/case-source.js";
import { disk, type FileTree } from "../../read/file-tree.js";
import { rememberedDisk } from "../../read/remembered-disk.js";
import { openWorkspace, sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkContext, type CheckContext } from "../check/check-context.js";
import { Looks } from "../documents/looks.js";
import { faults as procedureFaults } from "../procedures/procedures.words.js";
import { proceduresOf, readFolder } from "./folders.js";
import { type PrintedFields, printedFields } from "./printed-fields.js";

/** What a desk is set up for. */
export interface EditDeskOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly asOf: CivilDate;
}

/**
 * A place to edit records at: what was read of the disk stays known as long as the files there are
 * the same. Whoever works here does one thing after another.
 */
export class EditDesk {
  readonly asOf: CivilDate;
  readonly #tree: FileTree = rememberedDisk();
  readonly #contents = new Contents();
  readonly #saved = new Map<string, SavedResult>();
  #workspace: Workspace | undefined;
  #looks: Looks | undefined;
  #printed = new WeakMap<CompiledProcedure, Map<string | null, PrintedFields>>();
  #rules: string | undefined;
  #context: { readonly lookedUp: LookedUp; readonly context: CheckContext } | undefined;

  constructor(private readonly options: EditDeskOptions) {
    this.asOf = options.asOf;
  }

  get workspace(): Workspace {
    const { cwd, environment } = this.options;
    return (this.#workspace ??= openWorkspace(cwd, environment, this.#tree));
  }

  /** Before each piece of work: another configuration or procedure is taken notice of. */
  refresh(): this {
    const { file, procedures } = this.workspace.config;
    const stat = file === null ? null : lstatSync(file, { throwIfNoEntry: false, bigint: true });
    const rules = `${stat?.ino} ${stat?.size} ${stat?.mtimeNs}\n${stateBelow(disk, procedures)}`;
    if (this.#rules !== undefined && this.#rules !== rules) {
      this.#workspace = undefined;
      this.#looks = undefined;
      this.#forgetPeople();
    }
    this.#rules = rules;
    return this;
  }

  #procedure(id: string): CompiledProcedure {
    const { procedures } = this.workspace;
    const compiled = procedures.get(id);
    if (compiled) return compiled;
    throw new UserError(
      "usage",
      procedureFaults.noProcedure({ id }),
      procedureFaults.knownProcedures({ ids: procedures.ids.join(" ") }),
    );
  }

  /** The procedures by which a folder of records is judged, at least one. */
  proceduresOf(address: CaseAddress): readonly [CompiledProcedure, ...CompiledProcedure[]] {
    const found = proceduresOf(this.workspace, address);
    const [first = this.#procedure(address.procedure), ...others] = found;
    return [first, ...others];
  }

  /** The procedure in whose words the records of a folder are told. */
  procedureOf(address: CaseAddress): CompiledProcedure {
    return this.proceduresOf(address)[0];
  }

  /** What the papers of a procedure have a place for, in an audit of a type or in none. */
  printedBy(compiled: CompiledProcedure, auditType: string | null): PrintedFields {
    const known = this.#printed.get(compiled) ?? new Map<string | null, PrintedFields>();
    this.#printed.set(compiled, known);
    let printed = known.get(auditType);
    if (!printed) {
      const { procedure } = compiled;
      const { documents } = (this.#looks ??= new Looks(this.workspace)).of(procedure.id).templates;
      printed = printedFields(procedure, documents, auditType);
      known.set(auditType, printed);
    }
    return printed;
  }

  /** A folder of records as it lies on disk. */
  read(address: CaseAddress): CaseDocument {
    return readFolder(sourceOf(this.workspace), address);
  }

  folderOf(address: CaseAddress): string {
    return caseFolder(sourceOf(this.workspace), address);
  }

  /** What cases are judged with, over a tree in which some files may be others. */
  contextFor(address: CaseAddress, tree: FileTree = this.#tree): CheckContext {
    this.#noticePeople();
    if (!this.#context) {
      const { ids } = this.workspace.procedures;
      const inUse = [address.procedure, ...ids.filter((id) => id !== address.procedure)];
      const options = { asOf: this.asOf, all: false, inUse, lazy: true };
      const context = checkContext(this.workspace, options);
      const lookedUp = new LookedUp((id) => personFile(sourceOf(this.workspace), id));
      const people = context.personnel.people.watched((id) => {
        lookedUp.note(id);
      });
      const personnel = { ...context.personnel, people };
      this.#context = { lookedUp, context: { ...context, personnel } };
    }
    const { context } = this.#context;
    return { ...context, workspace: { ...this.workspace, tree } };
  }

  get tree(): FileTree {
    return this.#tree;
  }

  /** What was read of records, by the digest of their content: what a later change rests on. */
  get contents(): Contents {
    return this.#contents;
  }

  /** What is found in a case as it is saved, judged again when it, or a person, is another. */
  saved(address: CaseAddress, judge: () => Promise<CaseResult>): Promise<CaseResult> {
    this.#noticePeople();
    const folder = this.folderOf(address);
    const state = stateBelow(this.#tree, folder);
    const known = this.#saved.get(folder);
    if (known?.state === state) return known.result;
    const result = judge();
    this.#saved.delete(folder);
    this.#saved.set(folder, { state, result });
    const [oldest] = this.#saved.keys();
    if (this.#saved.size > casesAtMost && oldest !== undefined) this.#saved.delete(oldest);
    return result;
  }

  /** Whoever was looked up is another now: nothing holds that rested on it. */
  #noticePeople(): void {
    if (this.#context && !this.#context.lookedUp.areSame()) this.#forgetPeople();
  }

  #forgetPeople(): void {
    this.#context = undefined;
    this.#saved.clear();
  }
}

const casesAtMost = 50;

/** Changes with every file in a folder. */
function stateBelow(tree: FileTree, folder: string): string {
  return tree
    .list(folder)
    .map(({ name, type }) => {
      const path = join(folder, name);
      return type === "folder" ? `${name}/\n${stateBelow(tree, path)}` : `${name} ${stateOf(path)}`;
    })
    .join("\n");
}

/** Changes with a file. */
function stateOf(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  return `${stat?.ino} ${stat?.size} ${stat?.mtimeNs} ${stat?.ctimeNs}`;
}

const peopleAtMost = 500;

/** The people who were looked up, with their files as they were before: a few among thousands. */
class LookedUp {
  readonly #states = new Map<string, string>();

  constructor(private readonly fileOf: (id: string) => string | null) {}

  note(id: string): void {
    const file = this.fileOf(id);
    if (file !== null && !this.#states.has(file)) this.#states.set(file, stateOf(file));
  }

  /** Of very many nobody asks one by one. */
  areSame(): boolean {
    if (this.#states.size > peopleAtMost) return false;
    for (const [file, state] of this.#states) if (stateOf(file) !== state) return false;
    return true;
  }
}

interface SavedResult {
  readonly state: string;
  readonly result: Promise<CaseResult>;
}

const charactersAtMost = 64 * 1024 * 1024;

/** Texts by their digests, the oldest forgotten first. */
class Contents {
  readonly #known = new Map<string, string>();
  #size = 0;

  keep(digest: string, text: string): void {
    if (this.#known.has(digest)) return;
    this.#known.set(digest, text);
    this.#size += text.length;
    for (const [oldest, held] of this.#known) {
      if (this.#size <= charactersAtMost) break;
      this.#known.delete(oldest);
      this.#size -= held.length;
    }
  }

  find(digest: string): string | undefined {
    return this.#known.get(digest);
  }
}
