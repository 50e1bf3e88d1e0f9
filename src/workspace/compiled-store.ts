import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256, sha256OfParts } from "../model/base/digest.js";
import { validatorModule } from "../validate/validator.js";
import { keepNewest, unfinished, writeWhole } from "./kept-files.js";
import { makeFolderNow } from "./make-folder.js";
import { ownCache } from "./own-cache.js";
import { buildIdentity, packageRoot } from "./package-root.js";

/** What compiling gives: data, and validators as JavaScript, by name. */
export interface Compiled {
  readonly data: string;
  readonly validators: Readonly<Record<string, string>>;
}
/**
 * The same, found or just made. A validator is a file to be loaded, or its code where nothing could
 * be kept.
 */
export interface Found {
  readonly data: string;
  readonly validator: (name: string) => { readonly file: string } | { readonly code: string };
}

/** What the package brings along: the built-in procedures, compiled when it was built. */
export const packedFolder = join(packageRoot, "dist", "compiled");
/** Compiled sources kept for one user: old ones go when there are more. */
const kept = 40;
/**
 * Validators stand beside the keys, by their content: kinds of record that two procedures only word
 * differently have one.
 */
const shared = "validators";

/**
 * What compiling sources gives: from the package, else from the user's cache, else compiled now and
 * kept there. Their key holds the sources' bytes and our own code's identity, so nothing stale is
 * ever found.
 */
export function compiledFrom(
  key: string,
  environment: NodeJS.ProcessEnv,
  make: () => Compiled,
): Found {
  const own = join(ownCache(environment), "compiled");
  const found = look(packedFolder, key) ?? look(own, key);
  if (found) return found;
  const made = make();
  keep(own, key, made);
  return (
    look(own, key) ?? {
      data: made.data,
      validator: (name) => ({ code: made.validators[name] ?? "" }),
    }
  );
}

/** What sources are known by: they, and our own code. */
export function sourceKey(sources: readonly (string | Uint8Array)[]): string {
  return sha256OfParts(buildIdentity, ...sources).slice(0, 32);
}

function look(store: string, key: string): Found | null {
  try {
    const data = readFileSync(join(store, key, "data.json"), "utf8");
    const names = JSON.parse(readFileSync(join(store, key, "validators.json"), "utf8")) as Record<
      string,
      string
    >;
    return {
      data,
      validator: (name) => ({ file: join(store, shared, `${names[name] ?? ""}.cjs`) }),
    };
  } catch {
    return null; // not there
  }
}

/**
 * Puts compiled sources under their key, whole or not at all; a cache that cannot be written is no
 * fault.
 */
function keep(store: string, key: string, { data, validators }: Compiled): void {
  const temporary = join(store, `${key}.${unfinished}`);
  try {
    makeFolderNow(join(store, shared), 0o700);
    makeFolderNow(temporary, 0o700);
    const names = Object.fromEntries(
      Object.entries(validators).map(([name, code]) => [name, sha256(code).slice(0, 32)]),
    );
    for (const [name, code] of Object.entries(validators)) {
      writeWhole(join(store, shared, `${names[name] ?? ""}.cjs`), validatorModule(code));
    }
    writeFileSync(join(temporary, "data.json"), data);
    writeFileSync(join(temporary, "validators.json"), JSON.stringify(names));
    renameSync(temporary, join(store, key));
    keepNewest(store, kept, [shared]);
  } catch {
    // Another run was faster, or there is no place to write.
    rmSync(temporary, { recursive: true, force: true });
  }
}
