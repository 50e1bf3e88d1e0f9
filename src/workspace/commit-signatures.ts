import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { childEnvironment } from "../model/base/child-environment.js";
import { sha256, sha256OfParts } from "../model/base/digest.js";
import type { CivilDate } from "../model/time/dates.js";
import { asItLies, gitBytes, tryGit } from "./git.js";
import { keepNewest, ownTexts } from "./kept-files.js";
import { buildIdentity } from "./package-root.js";

/** By what signatures of commits are judged. */
export interface SignatureQuestion {
  /** Whose SSH keys count: a file in the format of ssh-keygen. */
  readonly allowedSigners: string;
  /** A folder of this user's own, which no repository can fill; null where nothing is kept. */
  readonly cache: string | null;
  readonly today: CivilDate;
}

/**
 * What git says of the signatures of commits, by id: `G` good, by a key that is known; `U` by one
 * that is not, `E` that cannot be checked, `N` none, others bad (git log, `%G?`). Git starts a
 * program for each signature: what was good once is not asked again as long as it rests on the same
 * keys.
 */
export function commitSignatures(
  folder: string,
  commits: readonly string[],
  question: SignatureQuestion,
): ReadonlyMap<string, string> {
  const kinds = kindsOf(folder, commits);
  const said = new Map(commits.map((id) => [id, "N"]));
  for (const kind of ["ssh", "openpgp", "other"] as const) {
    const signed = commits.filter((id) => kinds.get(id) === kind);
    if (signed.length === 0) continue;
    const good = new GoodCommits(keyOf(kind, folder, question), question.cache);
    for (const id of signed.filter((c) => good.has(c))) said.set(id, "G");
    const unknown = signed.filter((id) => !good.has(id));
    for (const [id, state] of asked(folder, unknown, question)) said.set(id, state);
    good.keep(signed.filter((id) => said.get(id) === "G"));
  }
  return said;
}

/** Those of one key, as far as they were found good before. */
class GoodCommits {
  readonly #file: string | null;
  readonly #folder: string;
  readonly #known: ReadonlySet<string>;

  constructor(key: string | null, cache: string | null) {
    this.#folder = join(cache ?? "", "commits");
    this.#file = key === null || cache === null ? null : join(this.#folder, `${key}.txt`);
    this.#known = new Set(this.#file === null ? [] : ownTexts.find(this.#file)?.split("\n"));
  }

  has(commit: string): boolean {
    return this.#known.has(commit);
  }

  /** Repositories that judge by the same keys share what is kept. */
  keep(good: readonly string[]): void {
    const all = new Set([...this.#known, ...good]);
    if (this.#file === null || all.size === this.#known.size) return;
    try {
      ownTexts.keep(this.#file, [...all].join("\n"));
      keepNewest(this.#folder, filesAtMost);
    } catch {
      return; // a home that cannot be written to: they are asked again
    }
  }
}

const filesAtMost = 16;

type Kind = "ssh" | "openpgp" | "other";

/** How commits are signed, by the heads of the commits themselves; those without are left out. */
function kindsOf(folder: string, commits: readonly string[]): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (let i = 0; i < commits.length; i += commitsAtOnce) {
    const some = commits.slice(i, i + commitsAtOnce);
    for (const [id, head] of headsOf(folder, some)) {
      const [, format] = /^gpgsig(?:-sha256)? -----BEGIN (SSH|PGP)?/m.exec(head) ?? [null];
      if (/^gpgsig/m.test(head)) kinds.set(id, kindOf(format));
    }
  }
  return kinds;
}

/** A commit may be as long as somebody likes. */
const commitsAtOnce = 5_000;

function kindOf(format: string | null | undefined): Kind {
  if (format === "SSH") return "ssh";
  return format === "PGP" ? "openpgp" : "other";
}

/** What stands before the message of each commit. */
function* headsOf(folder: string, commits: readonly string[]): Generator<[string, string]> {
  const all = gitBytes(folder, [...asItLies, "cat-file", "--batch"], `${commits.join("\n")}\n`);
  for (let at = 0; at < all.length;) {
    const line = all.indexOf(10, at);
    const [id = "", , size = "0"] = all.subarray(at, line).toString("latin1").split(" ");
    const content = all.subarray(line + 1, line + 1 + Number(size));
    const end = content.indexOf("\n\n");
    yield [id, content.subarray(0, end === -1 ? undefined : end).toString("latin1")];
    at = line + 1 + Number(size) + 1;
  }
}

/** Digest of what a good signature rests on beside the commit; null where that is not known. */
function keyOf(
  kind: Kind,
  folder: string,
  { allowedSigners, today }: SignatureQuestion,
): string | null {
  if (kind === "ssh") {
    const revoked = tryGit(folder, ["config", "--get", "--path", "gpg.ssh.revocationFile"])?.trim();
    const files = [allowedSigners, ...(revoked ? [revoked] : [])];
    return sha256OfParts(kind, buildIdentity, ...files.map(contentOf));
  }
  // Signatures of OpenPGP end, and keys are trusted by what is in the person's key ring today.
  const keys = kind === "openpgp" ? keyRing() : null;
  return keys === null ? null : sha256OfParts(kind, buildIdentity, today, sha256(keys));
}

function contentOf(file: string): Uint8Array | string {
  return existsSync(file) ? readFileSync(file) : "";
}

/** The public keys of this user with the trust put in them; null where there is no gpg. */
function keyRing(): Uint8Array | null {
  try {
    return execFileSync("gpg", ["--batch", "--with-colons", "--list-keys"], {
      env: childEnvironment(process.env, /^GNUPGHOME$/),
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
}

function asked(
  folder: string,
  commits: readonly string[],
  { allowedSigners }: SignatureQuestion,
): (readonly [string, string])[] {
  if (commits.length === 0) return [];
  const signers = ["-c", `gpg.ssh.allowedSignersFile=${allowedSigners}`];
  const log = ["log", "--no-walk=unsorted", "--stdin", "--format=%H %G?"];
  const said = gitBytes(folder, [...asItLies, ...signers, ...log], `${commits.join("\n")}\n`);
  return said
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split(" ") as [string, string]);
}
