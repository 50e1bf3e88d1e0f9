import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { keepUncommitted, openAnother, sendDraft } from "../../../../src/jobs/versions/drafts.js";
import { standingOf } from "../../../../src/jobs/versions/standing.js";
import { getFromOthers } from "../../../../src/jobs/versions/take-in.js";
import type { ToDecide } from "../../../../src/jobs/versions/versions.js";
import type { Json } from "../../../../src/model/base/json.js";
import { runs } from "../../../support/long.js";
import { type Clone, TwoClones } from "../../../support/two-clones.js";

const plan = "audits/02-stage2/audit-plan.json";
const id = "tb-gz-036/PII-2026-0001";
/** Many processes of git, on a machine that may be busy. */
const timeout = 240_000;
let both: TwoClones;
beforeAll(() => {
  both = new TwoClones();
}, timeout);
beforeEach(() => {
  both.reset();
}, timeout);
afterAll(() => {
  both.remove();
});

function get(clone: Clone, decided: Parameters<typeof getFromOthers>[1]["decided"] = null) {
  return getFromOthers(clone.desk.refresh(), { decided, ...clone.saver });
}
function send(clone: Clone): Promise<void> {
  return sendDraft(clone.desk.refresh());
}
async function toDecide(clone: Clone): Promise<ToDecide> {
  const taken = await get(clone);
  if (!taken.toDecide) throw new Error("nothing to decide");
  return taken.toDecide;
}
/** What lies on disk is what the last commit says. */
function isWhole(clone: Clone): void {
  expect(clone.git("status", "--porcelain")).toBe("");
  expect(existsSync(join(clone.root, ".git", "dossier-move.json"))).toBe(false);
}

describe("what two people have saved", { timeout }, () => {
  it("is told with who, when and which records, got and sent", async () => {
    const { first, second } = both;
    await first.save(plan, { duration: "现场 4 天" });
    expect((await standingOf(first.desk)).ahead).toMatchObject({
      n: 1,
      commits: [{ author: "王审核", message: "审核计划（第二阶段审核）：改“现场审核持续时间”" }],
      cases: [{ case: id, files: [{ path: plan, what: "changed" }] }],
    });
    await send(first);
    expect(await standingOf(first.desk)).toMatchObject({ ahead: { n: 0 }, isThere: true });
    // Nothing is known of it before somebody asks.
    expect((await standingOf(second.desk)).behind.n).toBe(0);
    const taken = await get(second);
    expect(taken).toEqual({ commit: first.git("rev-parse", "HEAD"), cases: [id] });
    expect(second.value(plan)["duration"]).toBe("现场 4 天");
    isWhole(second);
  });

  it("in different fields of a record comes together, by a commit that names both sides", async () => {
    const { first, second } = both;
    await first.save(plan, { duration: "现场 4 天" });
    await send(first);
    await second.save(plan, { objectives: "另一个目的" });
    await expect(send(second)).rejects.toThrow(/他人已先发送/);
    await get(second);
    expect(second.value(plan)).toMatchObject({ duration: "现场 4 天", objectives: "另一个目的" });
    expect(second.git("log", "-1", "--format=%an %s")).toBe("李复核 取回王审核的 1 次保存");
    expect(second.git("rev-list", "--parents", "-1", "HEAD").split(" ")).toHaveLength(3);
    isWhole(second);
    await send(second);
    await get(first);
    expect(first.git("rev-parse", "HEAD")).toBe(second.git("rev-parse", "HEAD"));
  });

  it("in the same field is decided field by field, and nothing is touched before", async () => {
    const { first, second } = both;
    await first.save(plan, { duration: "甲定的", mode: "remote" });
    await send(first);
    await second.save(plan, { duration: "乙定的" });
    const before = second.git("rev-parse", "HEAD");
    const open = await toDecide(second);
    expect(open.clashes).toMatchObject([
      {
        case: id,
        title: { zh: "审核计划（第二阶段审核）" },
        author: "王审核",
        ours: "changed",
        theirs: "changed",
        fields: [
          { pointer: "/mode", theirs: "remote", clashes: false },
          { pointer: "/duration", theirs: "甲定的", yours: "乙定的", clashes: true },
        ],
      },
    ]);
    expect(second.git("rev-parse", "HEAD")).toBe(before);
    isWhole(second);
    const path = open.clashes[0]?.path ?? "";
    const decisions = [{ path, fields: { "/duration": "yours" as const } }];
    await get(second, { ...open, decisions });
    expect(second.value(plan)).toMatchObject({ duration: "乙定的", mode: "remote" });
    // The version that was not chosen stays in the history.
    expect(second.git("show", `HEAD^2:${path}`)).toContain("甲定的");
    isWhole(second);
  });

  it("decided on ends that have moved since is asked again", async () => {
    const { first, second } = both;
    await first.save(plan, { duration: "甲定的" });
    await send(first);
    await second.save(plan, { duration: "乙定的" });
    const open = await toDecide(second);
    await second.save(plan, { duration: "乙又改" });
    const path = open.clashes[0]?.path ?? "";
    const again = await get(second, { ...open, decisions: [{ path, side: "theirs" }] });
    expect(again.toDecide?.clashes).toHaveLength(1);
    expect(second.value(plan)["duration"]).toBe("乙又改");
  });

  it("removed by one and changed by the other, and attachments of both, are one or the other", async () => {
    const { first, second } = both;
    const file = "attachments/说明.txt";
    for (const clone of [first, second]) {
      mkdirSync(dirname(clone.path(file)), { recursive: true });
      writeFileSync(clone.path(file), `${clone.name}\n`);
    }
    rmSync(first.path(plan));
    first.git("add", "-A");
    first.git("commit", "-qm", "删");
    await send(first);
    second.commit(plan, { ...second.value(plan), duration: "留着" });
    const open = await toDecide(second);
    expect(open.clashes.map(({ ours, theirs, fields }) => ({ ours, theirs, fields }))).toEqual([
      { ours: "made", theirs: "made", fields: [] },
      { ours: "changed", theirs: "removed", fields: [] },
    ]);
    const decisions = open.clashes.map(({ path }, i) => ({
      path,
      side: i === 0 ? ("theirs" as const) : ("ours" as const),
    }));
    await get(second, { ...open, decisions });
    expect(second.value(plan)["duration"]).toBe("留着");
    expect(second.text(file)).toBe("王审核\n");
    isWhole(second);
  });

  it("of random fields loses nothing where they are different ones", async () => {
    const { first, second } = both;
    const names = ["duration", "objectives", "criteria", "language", "remarks", "notes"];
    const edits = fc.dictionary(fc.constantFrom(...names), fc.string({ maxLength: 8 }), {
      minKeys: 1,
    });
    await fc.assert(
      fc.asyncProperty(edits, edits, async (a, b) => {
        const mine = Object.fromEntries(Object.entries(a).filter(([name]) => !(name in b)));
        first.commit(plan, { ...first.value(plan), ...b, by: { first: Math.random() } });
        second.commit(plan, { ...second.value(plan), ...mine, by2: { second: Math.random() } });
        await send(first);
        await get(second);
        expect(second.value(plan)).toMatchObject({ ...b, ...mine } as Record<string, Json>);
        isWhole(second);
        await send(second);
        await get(first);
      }),
      { numRuns: runs(4) },
    );
  });
});

describe("getting and sending refuses with a sentence", { timeout }, () => {
  it("what would overwrite what an editor has not committed, which is kept by a button", async () => {
    const { first, second } = both;
    await first.save(plan, { duration: "甲定的" });
    await send(first);
    const edited = second.text(plan).replace("{", '{\n  "editor": 1,');
    writeFileSync(second.path(plan), edited);
    await expect(get(second)).rejects.toThrow(/会被覆盖.*audit-plan\.json/);
    expect(second.text(plan)).toBe(edited);
    expect((await standingOf(second.desk)).uncommitted).toHaveLength(1);
    await keepUncommitted(second.desk, second.saver);
    await get(second);
    expect(second.value(plan)).toMatchObject({ editor: 1, duration: "甲定的" });
    isWhole(second);
  });

  it("a remote that is not there, that is none, that runs a program, and a hook that says no", async () => {
    const { first } = both;
    await first.save(plan, { duration: "甲定的" });
    const hook = join(both.shared, "hooks", "pre-receive");
    writeFileSync(hook, "#!/bin/sh\necho '本周冻结' >&2\nexit 1\n");
    chmodSync(hook, 0o755);
    await expect(send(first)).rejects.toThrow(/检查没有通过.*本周冻结/);
    const url = (address: string) => first.git("config", "remote.origin.url", address);
    url("https://127.0.0.1:9/x.git");
    await expect(get(first)).rejects.toThrow(/连接不上共享仓库/);
    url(join(both.shared, "nowhere"));
    await expect(get(first)).rejects.toThrow(/地址上没有仓库/);
    const marker = join(both.shared, "ran");
    url(`ext::sh -c "touch ${marker}"`);
    await expect(get(first)).rejects.toThrow(/会运行别的程序/);
    expect(existsSync(marker)).toBe(false);
    first.git("remote", "remove", "origin");
    await expect(send(first)).rejects.toThrow(/还没有设置共享仓库/);
    expect(first.value(plan)["duration"]).toBe("甲定的");
  });

  it("runs no program that the repository's own configuration names", async () => {
    const { first } = both;
    const marker = join(both.shared, "ran");
    first.git("config", "remote.origin.url", "ssh://127.0.0.1:9/x.git");
    first.git("config", "core.sshCommand", `sh -c 'touch "${marker}"; exit 1'`);
    first.git("config", "remote.origin.uploadpack", `touch "${marker}"; false`);
    await expect(get(first)).rejects.toThrow(/ · /);
    first.git("config", "remote.origin.url", "https://127.0.0.1:9/x.git");
    first.git("config", "credential.helper", `!touch "${marker}"`);
    await expect(get(first)).rejects.toThrow(/ · /);
    expect(existsSync(marker)).toBe(false);
  });

  it("a single commit that is checked out, and a merge that is not ended", async () => {
    const { first } = both;
    first.git("checkout", "-q", "--detach");
    await expect(get(first)).rejects.toThrow(/不是工作稿/);
    const standing = await standingOf(first.desk);
    expect(standing.hindrance?.zh).toContain("旧版本");
    await openAnother(first.desk, { name: "main", ...first.saver });
    expect((await standingOf(first.desk)).branch).toBe("main");
    writeFileSync(join(first.root, ".git", "MERGE_HEAD"), `${first.git("rev-parse", "HEAD")}\n`);
    expect((await standingOf(first.desk)).hindrance?.zh).toContain("MERGE_HEAD");
  });
});

describe("a program that was killed in the middle", { timeout }, () => {
  it("goes on: half of the files, none of the index", async () => {
    const { first, second } = both;
    await first.save(plan, { duration: "甲定的" });
    first.commit("contract.json", { ...first.value("contract.json"), breachTerms: "新的" });
    const to = first.git("rev-parse", "HEAD");
    await send(first);
    second.git("fetch", "-q");
    const from = second.git("rev-parse", "HEAD");
    writeFileSync(second.path(plan), readFileSync(first.path(plan)));
    const note = join(second.root, ".git", "dossier-move.json");
    writeFileSync(note, JSON.stringify({ from, to, branch: null }));
    const standing = await standingOf(second.anotherDesk());
    expect(standing).toMatchObject({ behind: { n: 0 }, uncommitted: [] });
    expect(second.value("contract.json")["breachTerms"]).toBe("新的");
    isWhole(second);
  });
});

describe("working drafts", { timeout }, () => {
  it("of hostile names are listed and opened, and no other name leads anywhere", async () => {
    const { first } = both;
    const names = ["a;touch", "$(touch)", "<img/src>", "陈/改-1", "refs/heads/main", "a#b&c"];
    for (const name of names) first.git("update-ref", `refs/heads/${name}`, "HEAD");
    const { drafts } = await standingOf(first.desk);
    expect(drafts.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    for (const name of names) {
      await openAnother(first.desk, { name, ...first.saver });
      expect(first.git("symbolic-ref", "HEAD")).toBe(`refs/heads/${name}`);
    }
    for (const name of ["", "-", "--help", "@{-1}", "main~1", "HEAD", "../x", "no"]) {
      await expect(openAnother(first.desk, { name, ...first.saver })).rejects.toThrow(/没有工作稿/);
    }
  });
});
