import { basename, dirname, join } from "node:path";
import { sha256OfParts } from "../model/base/digest.js";
import { UserError } from "../model/base/errors.js";
import { isObject, type JsonObject } from "../model/base/json.js";
import type { CompiledProcedure } from "../model/procedure/compiled.js";
import type { ProcedureSource } from "../model/procedure/source.js";
import { locate } from "../read/data-place.js";
import { disk, type FileTree } from "../read/file-tree.js";
import { filesBelow } from "../read/procedure-files.js";
import { readProcedureFolder, readSharedSource } from "../read/procedure-folder.js";
import { imageText, type ProcedureImage } from "../validate/image.js";
import { loadProcedure } from "../validate/loaded-procedure.js";
import { compileProcedure } from "../validate/procedure.js";
import { type Compiled, compiledFrom, sourceKey } from "./compiled-store.js";
import { type Config, houseOf } from "./config.js";
import { packageRoot } from "./package-root.js";
import { words } from "./procedure-library.words.js";
import { ruleKinds } from "./rule-kinds.js";
import {
  bytesOf,
  keyWhereTheyLie,
  lyingOf,
  partAt,
  partsIn,
  type SourcePart,
} from "./source-keys.js";
import { surroundingsOf } from "./surroundings.js";
import { loadTemplates } from "./templates.js";

/**
 * The built-in procedures and the body's own. One is compiled, or found compiled, when it is first
 * asked for.
 */
export interface ProcedureLibrary {
  readonly ids: readonly string[];
  get(id: string): CompiledProcedure | undefined;
  all(): CompiledProcedure[];
  /** Digest of a procedure's data and of the code that reads them. */
  keyOf(id: string): string;
  /** Where the data of a procedure lie. */
  folderOf(id: string): string;
}

const schemas = join(packageRoot, "schemas");
const builtIn = join(schemas, "procedures");

/** Where a library comes from. */
export interface LibraryOrigin {
  readonly config: Config;
  readonly meta: (name: string) => JsonObject;
  readonly environment: NodeJS.ProcessEnv;
  readonly tree?: FileTree;
  /** The body's own procedures lie in a package: they are taken as they were sealed. */
  readonly sealed?: boolean;
}

export function procedureLibrary({
  config,
  meta,
  environment,
  tree = disk,
  sealed = false,
}: LibraryOrigin): ProcedureLibrary {
  const folders = new Map(proceduresIn(builtIn, disk, ["procedure.json"]));
  const origins = new Map([...folders.keys()].map((id) => [id, disk]));
  for (const [id, folder] of proceduresIn(config.procedures, tree, partsOfProcedure)) {
    if (folders.has(id)) {
      throw new UserError("usage", words.sameId({ folder }), words.rename());
    }
    folders.set(id, folder);
    origins.set(id, tree);
  }
  /** Where a procedure's data lie, and the tree in which they do. */
  const placeOf = (id: string): Place => {
    const folder = folders.get(id) ?? "";
    const own = isBuiltIn(folder) ? null : { config, sealed };
    return { id, folder, tree: origins.get(id) ?? disk, own };
  };
  const keys = new Map<string, string>();
  const keyOf = (id: string): string => {
    let key = keys.get(id);
    if (key === undefined) keys.set(id, (key = placeKey(placeOf(id), environment)));
    return key;
  };
  const loaded = new Map<string, CompiledProcedure>();
  const get = (id: string): CompiledProcedure | undefined => {
    if (!folders.has(id)) return undefined;
    let procedure = loaded.get(id);
    if (!procedure) {
      procedure = load(placeOf(id), keyOf(id), { meta, environment });
      loaded.set(id, procedure);
    }
    return procedure;
  };
  return {
    ids: [...folders.keys()],
    get,
    keyOf,
    all: () => [...folders.keys()].map((id) => get(id) as CompiledProcedure),
    folderOf: (id) => folders.get(id) ?? "",
  };
}

interface Place {
  readonly id: string;
  readonly folder: string;
  readonly tree: FileTree;
  /** Of a body's own procedure: it may name documents of the body's look. */
  readonly own: { readonly config: Config; readonly sealed: boolean } | null;
}

function isBuiltIn(folder: string): boolean {
  return dirname(folder) === builtIn;
}

function load(
  place: Place,
  key: string,
  { meta, environment }: Pick<LibraryOrigin, "meta" | "environment">,
): CompiledProcedure {
  // What is kept is the validator alone: the text is of megabytes, and each thread has its own.
  const { data, validator } = compiledFrom(key, environment, () => {
    const { validators, ...image } = compilePlace(place, meta, environment);
    return { data: imageText(image), validators };
  });
  return loadProcedure(data, validator);
}

/** A built-in one is known by how its files lie on disk, while nobody touches them. */
function placeKey(place: Place, environment: NodeJS.ProcessEnv): string {
  const parts = partsIn(place.folder, place.tree);
  const workOut = () => sourceKey(sourcesOf(place, parts));
  return place.own
    ? workOut()
    : keyWhereTheyLie([sharedLying(), lyingOf(parts)], environment, workOut);
}

/**
 * All that a compiled procedure depends on. Rules that a built-in procedure has alone count for
 * all: a body's own may use them.
 */
function sourcesOf(
  { id, folder, tree, own }: Place,
  parts: readonly SourcePart[],
): (string | Uint8Array)[] {
  return [
    id,
    sharedDigest(),
    ...bytesOf(parts, tree),
    ...(own
      ? [
          String(own.sealed),
          ...filesBelow(folder, tree),
          ...lentBytes(),
          ...looksOf(own.config).flatMap(documentsIn),
        ]
      : []),
  ];
}

/** What procedures have in common. */
const sharedParts = once(() =>
  disk
    .list(schemas)
    .flatMap(({ name, type }) =>
      type === "folder" && name !== "procedures"
        ? partsIn(join(schemas, name), disk)
        : partAt(join(schemas, name)),
    ),
);
const sharedLying = once(() => lyingOf(sharedParts()));
const sharedDigest = once(() => sha256OfParts(...bytesOf(sharedParts(), disk)));
const lentBytes = once(() =>
  disk
    .list(builtIn)
    .flatMap(({ name }) => bytesOf(partsIn(join(builtIn, name, "rules"), disk), disk)),
);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The folders of all looks that a procedure of this repository may be printed in. */
function looksOf(config: Config): string[] {
  return [
    ...new Set([config.look, ...Object.keys(config.bodies).map((b) => houseOf(config, b).look)]),
  ];
}

/**
 * Names and bytes of the documents of a look: what they show, a procedure may say that they show.
 */
function documentsIn(look: string): (string | Uint8Array)[] {
  return filesBelow(look, disk).flatMap((path) =>
    /(^|\/)document\.json$|\.hbs$/.test(path) ? [path, disk.bytes(join(look, path))] : [],
  );
}

/** Compiles a body's own procedure, wherever its files come from: data, and validators as code. */
export function compileFolder(
  folder: string,
  tree: FileTree,
  { config, meta, environment }: Omit<LibraryOrigin, "tree" | "sealed">,
): Compiled {
  const place = { id: basename(folder), folder, tree, own: { config, sealed: false } };
  const { validators, ...image } = compilePlace(place, meta, environment);
  return { data: JSON.stringify(image), validators };
}

function compilePlace(
  { folder, tree, own }: Place,
  meta: (name: string) => JsonObject,
  environment: NodeJS.ProcessEnv,
): ProcedureImage {
  const procedure = readProcedureFolder(folder, tree);
  const { departments } = procedure.data;
  const source: ProcedureSource = {
    shared: readSharedSource(schemas, departments),
    ...procedure,
    locate: (place) => locate(place, place.file.startsWith(folder) ? tree : disk),
  };
  const look = own && houseOf(own.config, bodyOf(source)).look;
  const around = own?.sealed ? "sealed" : surroundingsOf(loadTemplates({ environment }, look));
  return compileProcedure(source, meta, ruleKinds, around);
}

/** The short name of the body whose procedure it is; whether it is there is judged later. */
function bodyOf({ data: { body } }: ProcedureSource): string {
  return isObject(body) ? String(body["short"]) : "";
}

/**
 * Any of these makes a folder a body's own procedure: what is missing then is told when the
 * procedure is asked for.
 */
const partsOfProcedure = ["procedure.json", "clauses.json", "clauses", "case.schema.json", "rules"];

function proceduresIn(
  folder: string,
  tree: FileTree,
  parts: readonly string[],
): [string, string][] {
  return tree
    .list(folder)
    .map((entry) => entry.name)
    .filter((id) => parts.some((part) => tree.typeOf(join(folder, id, part)) !== null))
    .map((id) => [id, join(folder, id)]);
}
