import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Saver } from "../../src/jobs/edit/committing.js";
import { EditDesk } from "../../src/jobs/edit/edit-desk.js";
import type { Json } from "../../src/model/base/json.js";
import { currentFormat } from "../../src/model/base/record-format.js";
import { asOf, root as product } from "./sample.js";

/** A repository with one of the samples in it, for one test. */
export class EditRepository {
  readonly root = mkdtempSync(join(tmpdir(), "dossier-edit-"));
  readonly address;
  readonly desk: EditDesk;
  readonly saver: Saver = { language: "zh", author: null };

  constructor(
    procedure = "tb-gz-036",
    name = "PII-2026-0001",
    { git = true }: { readonly git?: boolean } = {},
  ) {
    this.address = { procedure, name };
    const records = join(product, "records");
    for (const part of ["personnel", "cb", `${procedure}/${name}`]) {
      cpSync(join(records, part), join(this.root, "records", part), { recursive: true });
    }
    const config = JSON.stringify({ format: currentFormat });
    writeFileSync(join(this.root, "dossier.config.json"), `${config}\n`);
    if (git) {
      this.git("init", "-q", "-b", "main");
      this.git("config", "user.name", "王审核");
      this.git("config", "user.email", "wang@example.com");
      this.git("config", "commit.gpgsign", "false");
      this.git("add", "-A");
      this.git("commit", "-q", "-m", "起点");
    }
    this.desk = this.anotherDesk();
  }

  /** As another program sees the same repository. */
  anotherDesk(): EditDesk {
    return new EditDesk({ cwd: this.root, environment: process.env, asOf });
  }

  get folder(): string {
    return join(this.root, "records", this.address.procedure, this.address.name);
  }

  git(...args: readonly string[]): string {
    return execFileSync("git", args, {
      cwd: this.root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  value(path: string): { [name: string]: Json } {
    return JSON.parse(this.text(path)) as { [name: string]: Json };
  }

  put(path: string, content: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
