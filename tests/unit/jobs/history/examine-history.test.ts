import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { examineHistory } from "../../../../src/jobs/history/examine-history.js";
import { VerificationItems } from "../../../../src/model/outcome/verification.js";
import { trustFrom } from "../../../../src/workspace/trust.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { TestHistory } from "../../../support/history.js";

let h: TestHistory;
beforeEach(() => {
  h = new TestHistory();
  h.init();
  h.config({});
  h.commit("first");
});
afterEach(() => {
  h.remove();
});
async function examined(): Promise<string[]> {
  const found = new VerificationItems("");
  const workspace = openWorkspace(h.root, process.env);
  const question = {
    trust: trustFrom([], workspace.config),
    now: new Date("2026-12-01T00:00:00Z"),
  };
  await examineHistory(workspace, question, found);
  return found.all
    .filter((i) => i.state === "fail" || i.state === "cannotJudge")
    .map((i) => `${i.state} ${i.check} ${i.subject}: ${i.message.en}`);
}

describe("signed commits", () => {
  const key = (name: string) => {
    const file = join(h.top, name);
    execFileSync("ssh-keygen", [
      "-q",
      "-t",
      "ed25519",
      "-N",
      "",
      "-C",
      "a@example.com",
      "-f",
      file,
    ]);
    return file;
  };
  const signedBy = (file: string) => [
    "-c",
    "gpg.format=ssh",
    "-c",
    `user.signingkey=${file}`,
    "-c",
    "commit.gpgsign=true",
  ];
  const ofCommits = async () =>
    (await examined())
      .filter((t) => t.includes(" signed-commits "))
      .map((t) => t.replace(/^.*?: /, ""));
  const allow = (...files: readonly string[]) => {
    h.put(
      "trust/allowed-signers",
      files.map((f) => `a@example.com ${readFileSync(`${f}.pub`, "utf8")}`).join(""),
    );
  };

  it("from a commit on: unsigned and by unknown keys are named, the rest passes", async () => {
    const first = h.git(h.root, "rev-parse", "HEAD");
    const [known, unknown] = [key("known"), key("unknown")];
    h.config({ signedSince: first });
    expect(await ofCommits()).toEqual([expect.stringContaining("whose keys count is not known")]);
    allow(known);
    h.commit("good", ...signedBy(known));
    expect(await ofCommits()).toEqual([]);
    h.commit("nobody");
    h.commit("stranger", ...signedBy(unknown));
    expect(await ofCommits()).toEqual([
      expect.stringMatching(/^1 commit is not signed: [0-9a-f]{12} nobody$/),
      expect.stringMatching(
        /^1 commit is signed with a key that is not known: [0-9a-f]{12} stranger$/,
      ),
    ]);
    h.config({ signedSince: "0123456" });
    expect(await ofCommits()).toEqual([expect.stringContaining("is not in the history")]);
  });

  it("from a day on: a commit that claims an earlier day after a later one counts, too", async () => {
    const known = key("known");
    allow(known);
    h.config({ signedSince: "2026-06-01" });
    const on = (day: string, subject: string, ...how: string[]) => {
      process.env["GIT_COMMITTER_DATE"] = `${day}T12:00:00+08:00`;
      h.commit(subject, ...how);
      delete process.env["GIT_COMMITTER_DATE"];
    };
    h.root = join(h.top, "dated");
    h.init();
    h.config({ signedSince: "2026-06-01" });
    allow(known);
    on("2026-05-31", "before");
    on("2026-06-01", "signed", ...signedBy(known));
    expect(await ofCommits()).toEqual([]);
    on("2026-05-01", "backdated");
    expect(await ofCommits()).toEqual([
      expect.stringMatching(/^1 commit is not signed: \S+ backdated$/),
    ]);
  });

  it("the repository's own configuration runs no program and lets no key through", async () => {
    const first = h.git(h.root, "rev-parse", "HEAD");
    const [known, unknown] = [key("known"), key("unknown")];
    allow(known);
    h.config({ signedSince: first });
    h.commit("stranger", ...signedBy(unknown));
    const ran = join(h.top, "ran");
    const program = join(h.top, "program");
    writeFileSync(
      program,
      `#!/bin/sh\ntouch ${ran}\necho 'Good "git" signature for a@example.com'\nexit 0\n`,
    );
    chmodSync(program, 0o755);
    const all = join(h.top, "all");
    writeFileSync(all, `a@example.com ${readFileSync(`${unknown}.pub`, "utf8")}`);
    for (const [name, value] of [
      ["gpg.program", program],
      ["gpg.ssh.program", program],
      ["gpg.x509.program", program],
      ["gpg.ssh.allowedSignersFile", all],
      ["core.fsmonitor", program],
      ["core.pager", program],
    ] as const) {
      h.git(h.root, "config", name, value);
    }
    expect(await ofCommits()).toEqual([expect.stringContaining("a key that is not known")]);
    expect(existsSync(ran)).toBe(false);
  });
});

describe("copies", () => {
  const ofCopies = async () =>
    (await examined()).filter((t) => t.includes(" copies ")).map((t) => t.replace(/^.*?: /, ""));

  it("none, behind, on this machine, elsewhere", async () => {
    expect(await ofCopies()).toEqual([expect.stringContaining("the only copy")]);
    h.git(h.top, "init", "-q", "--bare", "remote.git");
    h.git(h.root, "remote", "add", "origin", join(h.top, "remote.git"));
    expect(await ofCopies()).toEqual([expect.stringContaining("1 commit is here alone")]);
    h.git(h.root, "push", "-q", "origin", "main");
    expect(await ofCopies()).toEqual([expect.stringContaining("on this machine")]);
    h.git(h.root, "config", "remote.origin.url", "https://user:secret@git.example.com/records.git");
    expect(await ofCopies()).toEqual([]);
    h.commit("second");
    expect(await ofCopies()).toEqual([expect.stringContaining("the remote is behind")]);
    expect((await examined()).join()).not.toContain("secret");
  });
});
