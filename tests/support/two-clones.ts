import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Saver } from "../../src/jobs/edit/committing.js";
import { EditDesk } from "../../src/jobs/edit/edit-desk.js";
import { saveRecord } from "../../src/jobs/edit/save-record.js";
import { sha256 } from "../../src/model/base/digest.js";
import type { Json } from "../../src/model/base/json.js";
import { EditRepository } from "./edit-repository.js";
import { asOf } from "./sample.js";

/** One person's clone of the shared repository. */
export class Clone {
  readonly root: string;
  desk: EditDesk;
  readonly saver: Saver = { language: "zh", author: null };

  readonly name: string;
  readonly #below: string;

  constructor(shared: string, { name, below }: { readonly name: string; readonly below: string }) {
    this.name = name;
    this.#below = below;
    this.root = join(mkdtempSync(join(tmpdir(), "dossier-clone-")), "工作");
    execFileSync("git", ["clone", "-q", shared, this.root]);
    this.git("config", "user.name", name);
    this.git("config", "user.email", `${Buffer.from(name).toString("hex")}@example.com`);
    this.git("config", "commit.gpgsign", "false");
    this.desk = this.anotherDesk();
  }

  anotherDesk(): EditDesk {
    return new EditDesk({ cwd: this.root, environment: process.env, asOf });
  }

  git(...args: readonly string[]): string {
    return execFileSync("git", ["-c", "core.quotepath=off", ...args], {
      cwd: this.root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  }

  path(file: string): string {
    return join(this.root, this.#below, file);
  }

  text(file: string): string {
    return readFileSync(this.path(file), "utf8");
  }

  value(file: string): { [name: string]: Json } {
    return JSON.parse(this.text(file)) as { [name: string]: Json };
  }

  /** Writes a record and commits it, as a save does, without the time that one takes. */
  commit(file: string, value: Json, message = `改 ${file}`): string {
    writeFileSync(this.path(file), `${JSON.stringify(value, null, 2)}\n`);
    this.git("add", "-A");
    this.git("commit", "-q", "-m", message);
    return this.git("rev-parse", "HEAD");
  }

  /** Saves some fields of a record as the workbench does. */
  async save(file: string, fields: { readonly [name: string]: Json }): Promise<void> {
    const [, procedure = "", name = ""] = this.#below.split("/");
    const value = { ...this.value(file), ...fields };
    const base = sha256(this.text(file));
    await saveRecord(
      this.desk.refresh(),
      { procedure, name },
      { path: file, value, base, ...this.saver },
    );
  }

  refsOf(repository: string): string[] {
    return this.git("-C", repository, "for-each-ref", "--format=%(refname)").split("\n");
  }

  reset(shared: string, start: string): void {
    rmSync(join(this.root, ".git", "MERGE_HEAD"), { force: true });
    this.git("checkout", "-q", "-f", "-B", "main", start);
    this.git("clean", "-fdq");
    for (const ref of this.refsOf(this.root)) {
      if (ref !== "refs/heads/main") this.git("update-ref", "-d", ref);
    }
    const left = ["core.sshCommand", "credential.helper", "remote.origin.uploadpack"];
    const known = this.git("config", "--local", "--name-only", "--list").split("\n");
    for (const key of left) {
      if (known.includes(key.toLowerCase())) this.git("config", "--unset-all", key);
    }
    const how = known.includes("remote.origin.url") ? "set-url" : "add";
    this.git("remote", how, "origin", shared);
    this.git("fetch", "-q");
  }

  remove(): void {
    rmSync(join(this.root, ".."), { recursive: true, force: true });
  }
}

/** A shared repository with the first sample, and two people who have cloned it. */
export class TwoClones {
  readonly shared = join(mkdtempSync(join(tmpdir(), "dossier-shared-")), "shared.git");
  readonly first: Clone;
  readonly second: Clone;
  readonly #start: string;

  constructor() {
    const repository = new EditRepository();
    execFileSync("git", ["clone", "-q", "--bare", repository.root, this.shared]);
    const { procedure, name } = repository.address;
    repository.remove();
    this.first = new Clone(this.shared, { name: "王审核", below: `records/${procedure}/${name}` });
    this.second = new Clone(this.shared, { name: "李复核", below: `records/${procedure}/${name}` });
    this.#start = this.first.git("rev-parse", "HEAD");
  }

  /** As at the start: what was sent, saved, set up is gone. */
  reset(): void {
    for (const name of this.first.refsOf(this.shared)) {
      if (name !== "refs/heads/main") this.first.git("-C", this.shared, "update-ref", "-d", name);
    }
    this.first.git("-C", this.shared, "update-ref", "refs/heads/main", this.#start);
    rmSync(join(this.shared, "hooks", "pre-receive"), { force: true });
    for (const clone of [this.first, this.second]) clone.reset(this.shared, this.#start);
  }

  remove(): void {
    this.first.remove();
    this.second.remove();
    rmSync(join(this.shared, ".."), { recursive: true, force: true });
  }
}
