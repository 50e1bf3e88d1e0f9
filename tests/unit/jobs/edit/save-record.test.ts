import { existsSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SaveConflict } from "../../../../src/jobs/edit/editing.js";
import { type SaveOutcome, saveRecord } from "../../../../src/jobs/edit/save-record.js";
import { sha256 } from "../../../../src/model/base/digest.js";
import type { Json } from "../../../../src/model/base/json.js";
import { EditRepository } from "../../../support/edit-repository.js";
import { runs } from "../../../support/long.js";

const plan = "audits/02-stage2/audit-plan.json";
let repository: EditRepository;
beforeAll(() => {
  repository = new EditRepository();
});
afterAll(() => {
  repository.remove();
});

function save(value: Json, more: object = {}, of = repository): Promise<SaveOutcome> {
  const base = existsSync(join(of.folder, plan)) ? sha256(of.text(plan)) : null;
  return saveRecord(of.desk, of.address, { path: plan, value, base, ...of.saver, ...more });
}

function conflictIn(outcome: SaveOutcome): SaveConflict {
  if (!outcome.conflict) throw new Error("no conflict");
  return outcome.conflict;
}

describe("saving a record", () => {
  it("is one commit of that file alone, by whom git names, with the change in words", async () => {
    const before = repository.git("rev-parse", "HEAD");
    writeFileSync(join(repository.folder, "case.json"), `${repository.text("case.json")}\n`);
    repository.git("add", "-A");
    const value = repository.value(plan);
    const { saved } = await save({ ...value, duration: "现场 4 天", mode: "remote" });
    expect(saved?.message).toBe("审核计划（第二阶段审核）：改“审核方式”；改“现场审核持续时间”");
    expect(repository.git("log", "-1", "--format=%H %an <%ae>%n%s")).toBe(
      `${saved?.commit} 王审核 <wang@example.com>\n${saved?.message}`,
    );
    expect(repository.git("rev-parse", "HEAD~1")).toBe(before);
    expect(repository.git("-c", "core.quotepath=off", "show", "--format=", "--name-only")).toBe(
      `records/tb-gz-036/PII-2026-0001/${plan}`,
    );
    // What was staged stays staged.
    expect(repository.git("diff", "--cached", "--name-only")).toBe(
      "records/tb-gz-036/PII-2026-0001/case.json",
    );
    expect(saved?.base).toBe(sha256(repository.text(plan)));
    repository.git("reset", "-q", "--hard");
  });

  it("tells added and removed items of a list, in English too, or the user's own words", async () => {
    const value = repository.value(plan);
    const items = value["items"] as Json[];
    const { saved } = await save({ ...value, items: items.slice(1) }, { language: "en" });
    expect(saved?.message).toBe('Audit plan (Stage 2): takes 1 item from "Audit schedule"');
    const again = await save({ ...value, items }, { message: "  首日恢复 \n" });
    expect(repository.git("log", "-1", "--format=%s")).toBe("首日恢复");
    expect(again.saved?.message).toBe("首日恢复");
  });

  it("changes nothing but the lines of what was changed", async () => {
    await save({ ...repository.value(plan), duration: "现场 5 天" });
    expect(repository.git("show", "--format=", "--shortstat")).toBe(
      "1 file changed, 1 insertion(+), 1 deletion(-)",
    );
  });

  it("of the same content commits nothing, and what is on disk and not committed", async () => {
    const same = await save(repository.value(plan));
    expect(same.saved?.commit).toBeNull();
    const changed = { ...repository.value(plan), duration: "编辑器里改的" };
    repository.put(plan, `${JSON.stringify(changed, null, 2)}\n`);
    const { saved } = await save(changed);
    expect(saved?.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("makes a new record where a known kind may stand, and no other file", async () => {
    const path = "audits/02-stage2/nonconformity-03.json";
    const how = { base: null, path };
    const { saved } = await save({ number: "NC-03" }, how);
    expect(saved?.message).toContain("新建");
    expect(repository.value(path)).toEqual({ number: "NC-03" });
    for (const odd of [
      "../x.json",
      "audits/02-stage2/../../x.json",
      "/etc/passwd",
      "attachments/a.json",
      "audits/02-stage2/nonsense.json",
      "audits/02-stage2/audit-plan-7.json",
      "certificate.json",
      "audits/99/audit-plan.json",
      "audits/02-stage2/.git/config",
      "application.json\0",
      "__proto__",
      "",
    ]) {
      await expect(save({ a: 1 }, { base: null, path: odd })).rejects.toThrow(/·/);
    }
  });

  it("refuses what nobody could read again, and leaves the file as it was", async () => {
    const before = repository.text(plan);
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`) as Json;
    const odd: Json[] = [
      null,
      [],
      "text",
      deep,
      { objectives: "half \ud800 character" },
      JSON.parse('{"__proto__": {"x": 1}}') as Json,
      { constructor: 1 } as unknown as Json,
      { duration: "hidden \u202e" },
      { sites: Array.from({ length: 100_001 }, () => "S01") },
    ];
    for (const value of odd) await expect(save(value)).rejects.toThrow(/·/);
    expect(repository.text(plan)).toBe(before);
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("is refused where git does not know the user, or a merge is not ended", async () => {
    const nobody = new EditRepository();
    nobody.git("config", "user.name", "");
    await expect(save({ a: 1 }, {}, nobody)).rejects.toThrow(/git does not know who you are/);
    expect(nobody.git("status", "--porcelain")).toBe("");
    nobody.remove();
    writeFileSync(join(repository.root, ".git/MERGE_HEAD"), repository.git("rev-parse", "HEAD"));
    await expect(save({ a: 1 })).rejects.toThrow(/merge/);
    rmSync(join(repository.root, ".git/MERGE_HEAD"));
  });

  it("runs no hook", async () => {
    const hook = join(repository.root, ".git/hooks/pre-commit");
    writeFileSync(hook, "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    const { saved } = await save({ ...repository.value(plan), duration: "现场 6 天" });
    expect(saved?.commit).not.toBeNull();
    rmSync(hook);
  });

  it("waits for another git, and takes over the lock of a killed program", async () => {
    const lock = join(repository.root, ".git/index.lock");
    writeFileSync(lock, "");
    writeFileSync(join(repository.root, ".git/dossier-save.lock"), "4194304@nobody");
    setTimeout(() => {
      rmSync(lock);
      rmSync(join(repository.root, ".git/dossier-save.lock"));
    }, 200);
    const { saved } = await save({ ...repository.value(plan), duration: "现场 7 天" });
    expect(saved?.commit).not.toBeNull();
  });

  it("commits first what a killed program had written, by the message that it had", async () => {
    const value = { ...repository.value(plan), duration: "写了一半" };
    const text = `${JSON.stringify(value, null, 2)}\n`;
    repository.put(plan, text);
    const note = join(repository.root, ".git/dossier-save.json");
    const left = {
      paths: [join(repository.folder, plan)],
      sha256: sha256(text),
      author: null,
      message: "被中断的保存",
      isNew: false,
    };
    writeFileSync(note, JSON.stringify(left));
    const half = `${dirname(plan)}/.${basename(plan)}.4711.tmp`;
    repository.put(half, text.slice(0, 40));
    await save({ ...value, duration: "继续" });
    expect(existsSync(join(repository.folder, half))).toBe(false);
    expect(repository.git("log", "-2", "--format=%s").split("\n")).toEqual([
      "审核计划（第二阶段审核）：改“现场审核持续时间”",
      "被中断的保存",
    ]);
    writeFileSync(note, "{ half");
    await save({ ...value, duration: "再继续" });
    expect(existsSync(note)).toBe(false);
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("outside a repository writes the file and says that nothing was committed", async () => {
    const plain = new EditRepository("tb-gz-036", "PII-2026-0001", { git: false });
    const { saved } = await save({ ...plain.value(plan), duration: "现场 8 天" }, {}, plain);
    expect(saved?.commit).toBeNull();
    expect(plain.value(plan)["duration"]).toBe("现场 8 天");
    plain.remove();
  });
});

describe("two who save one record", () => {
  it("both keep what they changed, where it is not the same", async () => {
    const value = repository.value(plan);
    const base = sha256(repository.text(plan));
    await save({ ...value, duration: "他们的" });
    const conflict = conflictIn(await save({ ...value, mode: "onsite" }, { base }));
    expect(conflict.theirs.author).toBe("王审核");
    expect(conflict.theirs.value).toEqual(repository.value(plan));
    expect(conflict.merged).toEqual({ ...value, duration: "他们的", mode: "onsite" });
    expect(conflict.fields.map((f) => [f.pointer, f.label.zh, f.clashes])).toEqual([
      ["/mode", "审核方式", false],
      ["/duration", "现场审核持续时间", false],
    ]);
    // The desk had not read the version before: git has it.
    expect(conflict.fields[0]?.before).toBe(value["mode"]);
    const merged = conflict.merged as Json;
    await save(merged, { base: conflict.theirs.base });
    expect(repository.value(plan)).toEqual(merged);
  });

  it("see both values side by side where they changed the same", async () => {
    const value = repository.value(plan);
    const base = sha256(repository.text(plan));
    await save({ ...value, duration: "甲" });
    const conflict = conflictIn(await save({ ...value, duration: "乙" }, { base }));
    expect(conflict.merged).toBeNull();
    expect(conflict.fields).toEqual([
      {
        pointer: "/duration",
        label: { zh: "现场审核持续时间", en: expect.any(String) as string },
        before: value["duration"],
        theirs: "甲",
        yours: "乙",
        clashes: true,
      },
    ]);
    expect(repository.value(plan)["duration"]).toBe("甲");
  });

  it("are told of a record that was removed, or made meanwhile", async () => {
    const path = "audits/02-stage2/nonconformity-04.json";
    await save({ number: "NC-04" }, { base: null, path });
    const made = conflictIn(await save({ number: "NC-05" }, { base: null, path }));
    expect(made.fields.map((f) => f.clashes)).toEqual([true]);
    const base = sha256(repository.text(path));
    rmSync(join(repository.folder, path));
    const gone = conflictIn(await save({ number: "NC-06" }, { base, path }));
    expect(gone.merged).toBeNull();
    expect(gone.theirs.base).toBe("");
    const { saved } = await save({ number: "NC-06" }, { base: gone.theirs.base, path });
    expect(saved?.commit).not.toBeNull();
  });

  it("at once never lose one of the changes", async () => {
    const desks = Array.from({ length: 2 }, () => repository.anotherDesk());
    const before = repository.value(plan);
    const mark = (i: number) => ({ id: `9${i}`, unit: `改动 ${i}` });
    await Promise.all(
      desks.map(async (desk, i) => {
        let value: Json = { ...before, items: [...(before["items"] as Json[]), mark(i)] };
        let base = sha256(repository.text(plan));
        for (let attempt = 0; attempt < 10; attempt += 1) {
          const how = { path: plan, value, base, ...repository.saver };
          const said = await saveRecord(desk, repository.address, how);
          if (said.saved) return;
          value = said.conflict.merged as Json;
          base = said.conflict.theirs.base;
        }
        throw new Error("never saved");
      }),
    );
    const items = repository.value(plan)["items"] as Json[];
    for (const i of desks.keys()) expect(items).toContainEqual(mark(i));
    expect(items).toHaveLength((before["items"] as Json[]).length + desks.length);
  });
});

describe("whatever is saved", () => {
  it("is read again as it was given", async () => {
    const text = fc.string({ unit: fc.constantFrom(...'审核计划 aé"\\\n\t/{}[]:,1') });
    const name = fc.constantFrom("duration", "objectives", "新字段", "a b", "mode", "sites", "1");
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 5 }),
        fc.dictionary(name, tie("value"), { maxKeys: 5 }),
      ) as fc.Arbitrary<Json>,
    }));
    const record = fc.dictionary(name, value as fc.Arbitrary<Json>, { minKeys: 1, maxKeys: 6 });
    const plain = new EditRepository("tb-gz-036", "PII-2026-0001", { git: false });
    await fc.assert(
      fc.asyncProperty(record, fc.boolean(), async (change, isOver) => {
        const next = isOver ? { ...plain.value(plan), ...change } : change;
        const wanted = JSON.parse(JSON.stringify(next)) as Json;
        await save(next as Json, {}, plain);
        expect(plain.value(plan)).toEqual(wanted);
      }),
      { numRuns: runs(15) },
    );
    plain.remove();
  });
});
