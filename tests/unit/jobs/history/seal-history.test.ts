import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { examineHistory } from "../../../../src/jobs/history/examine-history.js";
import { judgePackedHistory, packedHistory } from "../../../../src/jobs/history/packed-history.js";
import { sealHistory } from "../../../../src/jobs/history/seal-history.js";
import { VerificationItems } from "../../../../src/model/outcome/verification.js";
import { fileInMemory } from "../../../../src/seal/package/contents.js";
import { trustFrom } from "../../../../src/workspace/trust.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { TestHistory } from "../../../support/history.js";
import { itInTurn } from "../../../support/long.js";
import { type TestAuthority, testAuthorityFrom } from "../../../support/signing.js";

let authority: TestAuthority;
let h: TestHistory;
beforeAll(async () => {
  authority = await testAuthorityFrom(new Date("2026-01-01"), "档案员");
});
afterAll(() => {
  authority.remove();
});
beforeEach(() => {
  h = new TestHistory();
  h.init();
  h.config({});
  h.put("trust/ca.pem", readFileSync(authority.ca));
  h.commit("first");
});
afterEach(() => {
  h.remove();
});
const workspace = () =>
  openWorkspace(h.root, { ...process.env, ...authority.environment("档案员") });
const seal = (now = "2026-11-29T20:00:00+08:00") =>
  sealHistory(workspace(), { now: new Date(now), timeStamp: false });
async function examined(): Promise<string[]> {
  const found = new VerificationItems("");
  const opened = workspace();
  const now = new Date("2026-12-01T00:00:00Z");
  const question = { trust: trustFrom([], opened.config), now, cache: null };
  await examineHistory(opened, question, found);
  return found.all
    .filter((i) => i.state === "fail" || i.state === "cannotJudge")
    .map((i) => `${i.state} ${i.check} ${i.subject}: ${i.message.en}`);
}
const ofSeals = async () => (await examined()).filter((t) => !t.includes(" copies "));

describe("sealed history", () => {
  it("leads up to the head, however much is added; each seal names the one before", async () => {
    expect(await ofSeals()).toEqual([expect.stringContaining("never sealed")]);
    expect(await seal()).toMatchObject({
      state: "sealed",
      seal: { number: 1, former: null, commits: 1 },
    });
    expect(await seal()).toMatchObject({ state: "unchanged" });
    h.commit("second");
    expect(await seal()).toMatchObject({ seal: { number: 2, commits: 2 } });
    h.commit("third");
    expect(await ofSeals()).toEqual([]);
  });

  itInTurn("amended, rebased, reordered, reset: history was rewritten, and where", async () => {
    const first = h.git(h.root, "rev-parse", "HEAD");
    await seal();
    const second = h.commit("second");
    const third = h.commit("third");
    await seal();
    const rewritten = [
      [["commit", "-q", "--amend", "-m", "third, as it should have been"]],
      [["reset", "-q", "--hard", first]],
      [["rebase", "-q", "--onto", first, "HEAD~1"]],
      [
        ["reset", "-q", "--hard", first],
        ["cherry-pick", third, second],
      ],
    ];
    for (const steps of rewritten) {
      for (const how of steps) h.git(h.root, ...how);
      const base = h.git(h.root, "merge-base", third, "HEAD");
      expect(await ofSeals()).toEqual([
        expect.stringMatching(
          new RegExp(`^fail sealed-history .*${third}, sealed as number 2.*part after ${base}`),
        ),
      ]);
      await expect(seal()).rejects.toThrow("历史被改写");
      h.git(h.root, "reset", "-q", "--hard", third);
    }
    expect(await ofSeals()).toEqual([]);
    // The commit itself is gone, too.
    h.git(h.root, "reset", "-q", "--hard", first);
    h.git(h.root, "reflog", "expire", "--expire=now", "--all");
    h.git(h.root, "gc", "-q", "--prune=now");
    expect(await ofSeals()).toEqual([
      expect.stringMatching(`gone; the last sealed commit that is still there is ${first}`),
    ]);
  });

  itInTurn(
    "force-pushed elsewhere and taken over here: the same; pushed as usual, nothing",
    async () => {
      h.git(h.top, "clone", "-q", "--bare", h.root, "remote.git");
      h.git(h.root, "remote", "add", "origin", join(h.top, "remote.git"));
      await seal();
      const other = join(h.top, "other");
      h.git(h.top, "clone", "-q", join(h.top, "remote.git"), other);
      h.git(other, "commit", "-q", "--allow-empty", "-m", "from elsewhere");
      h.git(other, "push", "-q", "origin", "main");
      h.git(h.root, "pull", "-q", "--ff-only", "origin", "main");
      expect(await ofSeals()).toEqual([]);
      await seal();
      h.git(other, "commit", "-q", "--allow-empty", "--amend", "-m", "as if nothing had been");
      h.git(other, "push", "-q", "--force", "origin", "main");
      h.git(h.root, "fetch", "-q", "origin");
      // What was only fetched alters nothing here.
      expect(await ofSeals()).toEqual([]);
      h.git(h.root, "reset", "-q", "--hard", "origin/main");
      expect(await ofSeals()).toEqual([expect.stringContaining("history was rewritten")]);
      await expect(seal()).rejects.toThrow("历史被改写");
    },
  );

  it("a replaced commit or a graft hides nothing", async () => {
    const first = h.git(h.root, "rev-parse", "HEAD");
    const second = h.commit("second");
    await seal();
    h.git(h.root, "checkout", "-q", "-b", "other", first);
    const other = h.commit("other");
    h.git(h.root, "replace", other, second);
    writeFileSync(join(h.root, ".git", "info", "grafts"), `${other} ${second}\n`);
    expect(await ofSeals()).toEqual([expect.stringContaining("history was rewritten")]);
  });

  itInTurn("seals that were removed, altered, unsigned or made by a stranger", async () => {
    await seal();
    h.commit("second");
    await seal();
    h.commit("third");
    await seal();
    const folder = join(h.root, "archive", "history");
    const file = join(folder, "000002.json");
    const [bytes, signature] = [readFileSync(file), readFileSync(`${file}.p7s`)];
    rmSync(file);
    expect(await ofSeals()).toEqual([
      expect.stringContaining("history/000003.json: does not follow"),
    ]);
    writeFileSync(file, bytes.toString("utf8").replace('"commits": 2', '"commits": 1'));
    expect((await ofSeals()).join()).toMatch(
      /signed was altered afterwards.*000003.json: does not follow/,
    );
    writeFileSync(file, "{}");
    expect((await ofSeals()).join()).toContain("is no seal of a history");
    writeFileSync(file, bytes);
    rmSync(`${file}.p7s`);
    expect(await ofSeals()).toEqual([expect.stringContaining("is not signed")]);
    writeFileSync(`${file}.p7s`, signature);
    expect(await ofSeals()).toEqual([]);
    rmSync(join(h.root, "trust", "ca.pem"));
    expect((await ofSeals()).every((t) => t.startsWith("cannotJudge certificate"))).toBe(true);
  });

  it("of a shallow clone nothing is judged, which is said, and nothing is sealed", async () => {
    await seal();
    h.commit("second");
    const packed = await packedHistory(workspace().config);
    const clone = join(h.top, "clone");
    h.git(h.top, "clone", "-q", "--depth", "1", `file://${h.root}`, clone);
    h.root = clone;
    expect(await examined()).toEqual([expect.stringContaining("shallow clone")]);
    await expect(seal()).rejects.toThrow("浅克隆");
    expect(await packedHistory(workspace().config)).toBeNull();
    const report = Buffer.from(JSON.stringify({ history: packed }));
    const found = new VerificationItems("");
    const files = [fileInMemory("data/report/package.json", report)];
    await judgePackedHistory(files, workspace().config, found);
    expect(found.all.map((i) => `${i.state} ${i.message.en}`)).toEqual([
      expect.stringMatching(/^cannotJudge .*git fetch --unshallow/),
    ]);
  });

  itInTurn("a repository with SHA-256 ids", async () => {
    h.root = join(h.top, "sha256");
    h.init("--object-format=sha256");
    h.config({});
    h.put("trust/ca.pem", readFileSync(authority.ca));
    const first = h.commit("first");
    expect(await seal()).toMatchObject({ seal: { objectFormat: "sha256", head: first } });
    h.commit("second");
    expect(await ofSeals()).toEqual([]);
    h.git(h.root, "commit", "-q", "--amend", "-m", "another");
    expect(await ofSeals()).toEqual([]);
    h.git(h.root, "checkout", "-q", "--orphan", "new");
    h.commit("all anew");
    expect(await ofSeals()).toEqual([expect.stringContaining("part after -")]);
  });

  it("a package keeps the head and the seal that it was made of", async () => {
    await seal();
    h.commit("second");
    const packed = await packedHistory(workspace().config);
    expect(packed?.seal?.number).toBe(1);
    const report = Buffer.from(JSON.stringify({ history: packed }));
    const files = [fileInMemory("data/report/package.json", report)];
    const judged = async () => {
      const found = new VerificationItems("");
      await judgePackedHistory(files, workspace().config, found);
      return found.all.map((i) => `${i.state} ${i.message.en}`);
    };
    expect(await judged()).toEqual([expect.stringMatching(/^pass .*leads up/)]);
    h.git(h.root, "commit", "-q", "--amend", "-m", "another");
    expect(await judged()).toEqual([expect.stringMatching(/^fail history was rewritten/)]);
    await seal();
    rmSync(join(h.root, "archive", "history", "000001.json"));
    expect((await judged()).join()).toContain("fail seal 1 of the history");
  });
});
