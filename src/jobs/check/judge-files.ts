import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { currentFormat } from "../../model/base/record-format.js";
import { type CaseResult, countOutcomes } from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";
import { type Content, type FileTree, treeOf } from "../../read/file-tree.js";
import { refuseOlderFormat } from "../../workspace/record-format.js";
import type { Workspace } from "../../workspace/workspace.js";
import { cachedJudge } from "./cached-judge.js";
import { judgeBody } from "./check-bodies.js";
import { checkContext } from "./check-context.js";
import { usage } from "./judge-files.words.js";
import { explainStale } from "./stale-signatures.js";

/** A case in memory, and the day on which it is judged. */
export interface FilesToJudge {
  /** Id of a built-in procedure or of one of the workspace's own. */
  readonly procedure: string;
  /** Name of the case's folder; `cb/<short>` judges the body's own folder by the procedure. */
  readonly case: string;
  /**
   * All files, by their paths below the case folder: `case.json`,
   * `audits/02-stage2/audit-plan.json`, `attachments/a.pdf`.
   * `personnel/A-001.json` is the record of a person: when none is given, the people are those of
   * the workspace.
   * `cb/statements.json` is a file of the body's own folder.
   */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly asOf: CivilDate;
  /**
   * Whether attachments are looked for among the files; those that are ignored are neither missing
   * nor altered.
   */
  readonly attachments: "given" | "ignore";
}

/**
 * Judges a case in memory as `check --all` judges one on disk: what is wrong with a file is an
 * outcome, never thrown.
 */
export async function judgeInMemory(
  workspace: Workspace,
  request: FilesToJudge,
): Promise<CaseResult> {
  const { asOf, procedure: id } = request;
  const compiled = workspace.procedures.get(id);
  if (!compiled) {
    throw new UserError(
      "usage",
      usage.unknownProcedure({ id }),
      usage.nameProcedure({ ids: workspace.procedures.ids.join(", ") }),
    );
  }
  refuseWrongUse(request, compiled);
  const tree = treeWith(workspace, request, compiled.procedure.data.body.short);
  // The files that are given are in today's format, whatever the repository keeps.
  const config = { ...workspace.config, format: currentFormat };
  const inMemory: Workspace = { ...workspace, config, tree };
  const context = checkContext(inMemory, { asOf, all: true, inUse: [id], lazy: true });
  if (request.case.startsWith("cb/")) {
    const nothing = {
      case: request.case,
      procedure: id,
      totals: countOutcomes([]),
      outcomes: [],
      hints: [],
    };
    return (await judgeBody(context, compiled)) ?? nothing;
  }
  const { result } = await cachedJudge(context, false)({ procedure: id, name: request.case });
  const [explained = result] = explainStale(inMemory, [result]);
  return explained;
}

function refuseWrongUse(request: FilesToJudge, { procedure }: CompiledProcedure): void {
  const { short } = procedure.data.body;
  const { case: name, asOf, attachments } = request;
  if (name !== `cb/${short}` && (typeof name !== "string" || !isSegment(name))) {
    throw new UserError("usage", usage.noCase({ id: String(name) }), usage.nameCase({ short }));
  }
  if (!isCivilDate(asOf)) {
    throw new UserError("usage", usage.noDay({ day: String(asOf) }), usage.writeDay());
  }
  if (attachments !== "given" && attachments !== "ignore") {
    throw new UserError(
      "usage",
      usage.noAttachments({ choice: String(attachments) }),
      usage.chooseAttachments(),
    );
  }
}

/** The records folder as it would be if the files lay in it. */
function treeWith(workspace: Workspace, request: FilesToJudge, short: string): FileTree {
  const given = Object.entries(request.files);
  const paths = new Set(given.map(([path]) => path));
  const placed = new Map<string, Content>();
  for (const [path, content] of given) {
    const segments = path.split("/");
    const isAbsolute = /^[A-Za-z]:/.test(path);
    const parents = segments.slice(1).map((_, i) => segments.slice(0, i + 1).join("/"));
    if (isAbsolute || !segments.every(isSegment) || parents.some((parent) => paths.has(parent))) {
      throw new UserError("usage", usage.noPath({ path }), usage.writePath());
    }
    placed.set(placeOf(path, request, short), bytesOf(path, content));
  }
  if (!given.some(([path]) => path.startsWith("personnel/"))) {
    for (const entry of peopleOf(workspace)) placed.set(...entry);
  }
  const tree = treeOf(workspace.config.records, placed);
  return request.attachments === "ignore"
    ? { ...tree, digestIn: () => null, fileIn: () => null }
    : tree;
}

/** Where a file belongs below the records folder. */
function placeOf(path: string, request: FilesToJudge, short: string): string {
  if (path.startsWith("personnel/")) return path;
  if (path.startsWith("cb/")) return `cb/${short}/${path.slice("cb/".length)}`;
  const isBody = request.case.startsWith("cb/");
  return `${isBody ? "" : `${request.procedure}/`}${request.case}/${path}`;
}

function bytesOf(path: string, content: unknown): Uint8Array {
  if (typeof content === "string") return Buffer.from(content);
  if (content instanceof Uint8Array) return content;
  throw new UserError("usage", usage.noContent({ path }), usage.giveContent());
}

/** The people of the workspace; a record is read when somebody asks for it. */
function peopleOf({ tree, config }: Workspace): [string, Content][] {
  refuseOlderFormat(config, tree);
  const folder = join(config.records, "personnel");
  return tree
    .list(folder)
    .filter((entry) => entry.type !== "folder")
    .map(({ name, type }) => [
      `personnel/${name}`,
      type === "file" ? () => tree.bytes(join(folder, name)) : null,
    ]);
}

/** Whether a text can be the name of a file or folder on every system, and of nothing else. */
function isSegment(text: string): boolean {
  return text !== "" && text !== "." && text !== ".." && !/[\\/\0]/.test(text);
}
