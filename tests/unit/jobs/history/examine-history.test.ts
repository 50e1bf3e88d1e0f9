import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { examineHistory } from "../../../../src/jobs/history/examine-history.js";
import { VerificationItems } from "../../../../src/model/outcome/verification.js";
import { trustFrom } from "../../../../src/workspace/trust.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { hasProgram, KeyRing, TestHistory } from "../../../support/history.js";
import { itInTurn } from "../../../support/long.js";

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
    cache: join(h.top, "cache"),
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

  itInTurn(
    "from a day on: a commit that claims an earlier day after a later one counts, too",
    async () => {
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
    },
  );

  itInTurn("what was good is not asked again, until whose keys count has changed", async () => {
    const first = h.git(h.root, "rev-parse", "HEAD");
    const [known, unknown] = [key("known"), key("unknown")];
    h.config({ signedSince: first });
    allow(known);
    for (const subject of ["one", "two"]) h.commit(subject, ...signedBy(known));
    h.commit("stranger", ...signedBy(unknown));
    // Programs in front of the real ones, which note that they were started.
    const real = execFileSync("sh", ["-c", "command -v ssh-keygen"], { encoding: "utf8" }).trim();
    const [path, log] = [join(h.top, "bin"), join(h.top, "started")];
    mkdirSync(path);
    writeFileSync(join(path, "ssh-keygen"), `#!/bin/sh\necho "$*" >> ${log}\nexec ${real} "$@"\n`);
    chmodSync(join(path, "ssh-keygen"), 0o755);
    const before = process.env["PATH"] ?? "";
    process.env["PATH"] = `${path}:${before}`;
    const started = async () => {
      writeFileSync(log, "");
      const said = await ofCommits();
      const verified = readFileSync(log, "utf8").match(/-Y verify/g)?.length ?? 0;
      return [verified, said.length];
    };
    try {
      expect(await started()).toEqual([2, 1]);
      // Only the stranger's is asked about again, and his key is not found.
      expect(await started()).toEqual([0, 1]);
      h.commit("three", ...signedBy(known));
      expect(await started()).toEqual([1, 1]);
      allow(unknown);
      expect(await started()).toEqual([1, 1]);
      expect((await ofCommits())[0]).toContain("3 commits are signed with a key that is not known");
      allow(known, unknown);
      expect(await started()).toEqual([4, 0]);
      // What somebody else put there is not what was kept.
      const kept = join(h.top, "cache", "commits");
      for (const name of readdirSync(kept)) appendFileSync(join(kept, name), "\nmore");
      expect(await started()).toEqual([4, 0]);
    } finally {
      process.env["PATH"] = before;
    }
  });

  it("an altered commit with the signature of another is bad, and no signature is none", async () => {
    const first = h.git(h.root, "rev-parse", "HEAD");
    const known = key("known");
    h.config({ signedSince: first });
    allow(known);
    const good = h.commit("good", ...signedBy(known));
    const raw = h.git(h.root, "cat-file", "commit", good);
    const forged = raw.replace(/\ngood$/, "\nforged");
    h.put("forged", `${forged}\n`);
    const id = h.git(h.root, "hash-object", "-t", "commit", "-w", "forged");
    h.git(h.root, "reset", "-q", "--soft", id);
    expect(await ofCommits()).toEqual([
      expect.stringMatching(/^the signature of 1 commit is bad.*: \S+ forged$/),
    ]);
    // Words of a signature in the message, and not in the head.
    h.put(
      "quoted",
      `${raw.replace(/\ngpgsig [^]*?\n\n/, "\n\n")}\ngpgsig -----BEGIN SSH SIGNATURE-----\n`,
    );
    const quoted = h.git(h.root, "hash-object", "-t", "commit", "-w", "quoted");
    h.git(h.root, "reset", "-q", "--soft", quoted);
    expect(await ofCommits()).toEqual([expect.stringMatching(/^1 commit is not signed/)]);
  });

  it.skipIf(!hasProgram("gpg"))(
    "by OpenPGP: a key that is trusted here, one that is not, one that was revoked",
    async () => {
      const first = h.git(h.root, "rev-parse", "HEAD");
      const ring = new KeyRing(h.top);
      process.env["GNUPGHOME"] = ring.folder;
      try {
        h.config({ signedSince: first });
        allow();
        const [known, stranger] = [ring.newKey("known"), ring.newKey("stranger")];
        h.commit("good", ...ring.signedBy(known));
        h.commit("strange", ...ring.signedBy(stranger));
        ring.trust(known, "ultimate");
        ring.trust(stranger, "none");
        const strange = expect.stringMatching(
          /^1 commit is signed with a key.*: \S+ strange$/,
        ) as string;
        expect(await ofCommits()).toEqual([strange]);
        // Kept as good, yet told at once when its key is revoked.
        expect(await ofCommits()).toEqual([strange]);
        ring.revoke(known);
        expect((await ofCommits()).join("\n")).toMatch(/bad, expired or revoked: \S+ good/);
      } finally {
        delete process.env["GNUPGHOME"];
        ring.end();
      }
    },
    120_000,
  );

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

  itInTurn("none, behind, on this machine, elsewhere", async () => {
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
