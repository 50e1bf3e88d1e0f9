import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
