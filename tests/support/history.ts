import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A git repository of a test, in a folder that is removed with everything beside it. */
export class TestHistory {
  readonly top = mkdtempSync(join(tmpdir(), "dossier-history-"));
  root = join(this.top, "repository");

  /** Makes the repository anew, with what git is told beside. */
  init(...how: readonly string[]): void {
    this.git(this.top, "init", "-q", "-b", "main", ...how, this.root);
  }

  git(cwd: string, ...args: readonly string[]): string {
    const author = ["user.name=某人", "user.email=a@example.com", "protocol.file.allow=always"];
    return execFileSync("git", [...author.flatMap((s) => ["-c", s]), ...args], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  }

  put(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  /** The configuration, with what is demanded of the history. */
  config(history: object): void {
    this.put("dossier.config.json", JSON.stringify({ history }));
  }

  /** Commits a file of its own and gives the id. */
  commit(subject: string, ...how: readonly string[]): string {
    this.put(`records/${subject.replaceAll(" ", "-")}.txt`, `${subject}\n`);
    this.git(this.root, "add", "-A", ":!archive");
    this.git(this.root, ...how, "commit", "-q", "-m", subject);
    return this.git(this.root, "rev-parse", "HEAD");
  }

  remove(): void {
    rmSync(this.top, { recursive: true, force: true });
  }
}

/** Whether a program is on this machine; a test that needs one says so where it is not. */
export function hasProgram(name: string): boolean {
  const isThere = spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0;
  if (!isThere) process.stderr.write(`${name} is not installed: what it judges was not tried\n`);
  return isThere;
}

/** OpenPGP keys of a test, in a folder of their own. */
export class KeyRing {
  readonly folder: string;

  constructor(top: string) {
    this.folder = join(top, "gnupg");
    mkdirSync(this.folder, { mode: 0o700 });
  }

  #gpg(args: readonly string[], input = ""): string {
    const how = ["--homedir", this.folder, "--batch", "--yes", "--pinentry-mode", "loopback"];
    return execFileSync("gpg", [...how, "--passphrase", "", ...args], {
      input,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
    });
  }

  /** Makes a key and gives its fingerprint. */
  newKey(name: string): string {
    const address = `${name}@example.com`;
    this.#gpg(["--quick-generate-key", `${name} <${address}>`, "ed25519", "sign", "never"]);
    const listed = this.#gpg(["--with-colons", "--list-keys", address]);
    return /^fpr:+([0-9A-F]+):/m.exec(listed)?.[1] ?? "";
  }

  trust(key: string, how: "ultimate" | "none"): void {
    this.#gpg(["--import-ownertrust"], `${key}:${how === "ultimate" ? 6 : 2}:\n`);
  }

  revoke(key: string): void {
    const file = join(this.folder, "openpgp-revocs.d", `${key}.rev`);
    // A colon keeps it from being imported by mistake.
    this.#gpg(["--import"], readFileSync(file, "utf8").replace(/^:(?=-----)/m, ""));
  }

  signedBy(key: string): string[] {
    return [
      "-c",
      "gpg.format=openpgp",
      "-c",
      `user.signingkey=${key}`,
      "-c",
      "commit.gpgsign=true",
    ];
  }

  /** Ends the agent that gpg started. */
  end(): void {
    spawnSync("gpgconf", ["--homedir", this.folder, "--kill", "all"], { stdio: "ignore" });
  }
}
