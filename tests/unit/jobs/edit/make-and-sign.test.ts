import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAttachment } from "../../../../src/jobs/edit/add-attachment.js";
import { EditDesk } from "../../../../src/jobs/edit/edit-desk.js";
import { historyOf, restoreRecord } from "../../../../src/jobs/edit/history.js";
import { makeCase } from "../../../../src/jobs/edit/make-case.js";
import { offersOf } from "../../../../src/jobs/edit/offers.js";
import { openRecord } from "../../../../src/jobs/edit/record-page.js";
import { saveRecord } from "../../../../src/jobs/edit/save-record.js";
import { signAs } from "../../../../src/jobs/edit/sign.js";
import { sha256 } from "../../../../src/model/base/digest.js";
import type { Json, JsonObject } from "../../../../src/model/base/json.js";
import { EditRepository } from "../../../support/edit-repository.js";
import { asOf, root } from "../../../support/sample.js";

const plan = "audits/02-stage2/audit-plan.json";
let repository: EditRepository;
beforeAll(() => {
  repository = new EditRepository();
});
afterAll(() => {
  repository.remove();
});

const png = readFileSync(
  join(root, "records/icasp25c/ITSMS-2023-0001/attachments/nc-01-drill-record.png"),
);

async function saved(value: Json, path = plan): Promise<void> {
  const { desk, address, saver } = repository;
  await saveRecord(desk, address, {
    path,
    value,
    base: sha256(repository.text(path)),
    ...saver,
  });
}

describe("the history of a record", () => {
  it("tells who changed which field, and brings an older version back", async () => {
    const before = repository.text(plan);
    await saved({ ...repository.value(plan), duration: "现场 4 天" });
    const { desk, address, saver } = repository;
    const [latest, first] = historyOf(desk, address, plan);
    expect(latest?.author).toBe("王审核");
    expect(latest?.files).toMatchObject([
      {
        path: plan,
        title: { zh: "审核计划（第二阶段审核）" },
        what: "changed",
        fields: [{ pointer: "/duration", label: { zh: "现场审核持续时间" }, after: "现场 4 天" }],
      },
    ]);
    expect(first?.files[0]?.what).toBe("made");
    expect(historyOf(desk, address, null)[0]).toEqual(latest);
    const restored = await restoreRecord(desk, address, {
      path: plan,
      commit: first?.commit ?? "",
      ...saver,
    });
    expect(restored.message).toContain("恢复到");
    expect(repository.text(plan)).toBe(before);
    expect(historyOf(desk, address, plan)).toHaveLength(3);
  });

  it("never loses what was not committed, and knows only commits of its own", async () => {
    const { desk, address, saver } = repository;
    const commit = repository.git("rev-parse", "HEAD");
    const before = repository.text(plan);
    repository.put(plan, before.replace("现场", "远程"));
    await expect(restoreRecord(desk, address, { path: plan, commit, ...saver })).rejects.toThrow(
      /never committed/,
    );
    repository.put(plan, before);
    for (const odd of ["0".repeat(40), "HEAD", "--all", ""]) {
      await expect(
        restoreRecord(desk, address, { path: plan, commit: odd, ...saver }),
      ).rejects.toThrow(/·/);
    }
  });
});

describe("a new record", () => {
  it("is offered in the order of the work, the next audit with its first papers", async () => {
    const offers = await offersOf(repository.desk, repository.address);
    const titles = offers.map((o) => `${o.audit ?? ""} ${o.kind}`);
    expect(titles).toContain("audits/02-stage2 nonconformity");
    expect(titles.some((t) => t.startsWith("audits/04-"))).toBe(true);
    expect(titles).not.toContain(" application");
  });

  it("takes over what stands elsewhere, and from the cycle before what is no matter of time", async () => {
    const { desk, address, saver } = repository;
    const offer = (await offersOf(desk, address)).find(
      (o) => o.audit?.startsWith("audits/04-") && o.kind === "task-order",
    );
    const path = offer?.path ?? "";
    const { value, sources } = await openRecord(desk, address, path);
    const opened = value as JsonObject;
    const before = repository.value("audits/03-surveillance-1/task-order.json");
    expect((opened["team"] as JsonObject[]).map((m) => m["person"])).toEqual(
      (before["team"] as unknown as JsonObject[]).map((m) => m["person"]),
    );
    expect(opened["scope"]).toMatchObject({ zh: expect.any(String) as string });
    expect(opened["issuedOn"]).toBeUndefined();
    expect(opened["signatures"]).toBeUndefined();
    expect(sources.find((s) => s.pointer === "/scope/zh")?.from.label.zh).toContain("的“");
    const made = await saveRecord(desk, address, { path, value, base: null, ...saver });
    expect(made.saved?.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("of a kind that comes numbered gets the next number, and lies where such a record may", async () => {
    const { desk, address } = repository;
    const paths = (await offersOf(desk, address)).map((o) => o.path);
    expect(paths).toContain("audits/02-stage2/nonconformity-03.json");
    expect(paths).not.toContain("audits/02-stage2/audit-plan.json");
    for (const kind of ["../x", "nonsense", "__proto__", "personnel"]) {
      await expect(openRecord(desk, address, `audits/02-stage2/${kind}.json`)).rejects.toThrow(/·/);
    }
  });

  it("begins a case in one commit", async () => {
    const { desk, saver } = repository;
    const made = await makeCase(desk, { procedure: "tb-gz-036", name: "PII-2027-0001", ...saver });
    expect(made.path).toBe("case.json");
    expect(repository.git("show", "--format=%s", "--name-only", "HEAD").split("\n")).toEqual([
      "新案卷 PII-2027-0001",
      "",
      "records/tb-gz-036/PII-2027-0001/case.json",
    ]);
    for (const name of ["PII-2027-0001", "../x", "con", ""]) {
      await expect(makeCase(desk, { procedure: "tb-gz-036", name, ...saver })).rejects.toThrow(/·/);
    }
  });
});

describe("a shallow clone", () => {
  it("tells that its history is cut, and a whole one does not", () => {
    const { desk, address, root: whole } = repository;
    expect(historyOf(desk, address, plan).some(({ isCut }) => isCut)).toBe(false);
    const folder = mkdtempSync(join(tmpdir(), "dossier-shallow-"));
    try {
      repository.git("clone", "-q", "--depth", "1", pathToFileURL(whole).href, folder);
      const there = new EditDesk({ cwd: folder, environment: process.env, asOf });
      const entries = historyOf(there, address, plan);
      expect(entries.map(({ isCut }) => isCut)).toEqual([true]);
      expect(entries[0]?.files[0]?.what).toBe("made");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("signing", () => {
  it("is for who holds the role, on what was seen, and tells later what has changed", async () => {
    const { desk, address, saver } = repository;
    const value = repository.value(plan);
    await saved({ ...value, signatures: [] });
    const base = () => sha256(repository.text(plan));
    const how = { path: plan, role: "teamLeader", person: "A-001", ...saver };
    const other = await signAs(desk, address, { ...how, base: "0".repeat(64) });
    expect(other.conflict?.theirs.value).toEqual(repository.value(plan));
    for (const wrong of [{ person: "A-002" }, { person: null }, { role: "nonsense" }]) {
      await expect(signAs(desk, address, { ...how, ...wrong, base: base() })).rejects.toThrow(/·/);
    }
    const { saved: done } = await signAs(desk, address, { ...how, base: base() });
    expect(done?.message).toBe("审核计划（第二阶段审核）：林书瑶以“审核组长”身份签署");
    const signed = await openRecord(desk, address, plan);
    const leader = signed.signing.find((s) => s.role === "teamLeader");
    expect(leader?.signatures).toMatchObject([{ name: "林书瑶", isStale: false }]);
    await saved({ ...repository.value(plan), duration: "签后改的" });
    const later = await openRecord(desk, address, plan);
    expect(later.signing.find((s) => s.role === "teamLeader")?.signatures).toMatchObject([
      { isStale: true, changed: [{ pointer: "/duration", after: "签后改的" }] },
    ]);
    await signAs(desk, address, { ...how, base: base() });
    expect(repository.value(plan)["signatures"]).toHaveLength(1);
  });
});

describe("who signs", () => {
  it("is the client's people for the client, those who hold a role, or whoever has an office", async () => {
    const { desk, address, saver } = repository;
    const contract = "contract.json";
    const { signing, base } = await openRecord(desk, address, contract);
    expect(signing.find(({ role }) => role === "client")).toMatchObject({
      by: "client",
      people: [],
    });
    expect(signing.find(({ role }) => role === "bodySignatory")).toMatchObject({ by: "office" });
    const { signing: ofPlan } = await openRecord(desk, address, plan);
    expect(ofPlan.find(({ role }) => role === "teamLeader")).toMatchObject({
      by: "holders",
      people: [{ id: "A-001" }],
    });
    const how = { path: contract, base, ...saver };
    const forClient = { ...how, role: "client", person: "A-001" };
    await expect(signAs(desk, address, forClient)).rejects.toThrow(/nobody of the body/);
    const nobody = { ...how, role: "bodySignatory", person: null };
    await expect(signAs(desk, address, nobody)).rejects.toThrow(/cannot sign/);
  });

  it("may be somebody in a role that nobody asks for", async () => {
    const { desk, address, saver } = repository;
    const { signing, base } = await openRecord(desk, address, "contract.json");
    const other = signing.find(({ isAsked, by }) => !isAsked && by === "office");
    expect(other).toBeDefined();
    expect(signing.filter(({ isAsked, by }) => !isAsked && by === "client")).toEqual([]);
    const how = { path: "contract.json", base, person: "G-001", ...saver };
    const { saved: done } = await signAs(desk, address, { ...how, role: other?.role ?? "" });
    expect(done?.commit).not.toBeNull();
    const after = await openRecord(desk, address, "contract.json");
    const signed = after.signing.find(({ role }) => role === other?.role);
    expect(signed).toMatchObject({ isAsked: true, signatures: [{ isStale: false }] });
  });

  it("is nobody in a role of the team as long as there is no team", async () => {
    const { desk, address, saver } = repository;
    const order = "audits/02-stage2/task-order.json";
    const { team: _, ...teamless } = repository.value(order);
    const plain = { ...repository.value(plan), signatures: [] };
    await saved(teamless, order);
    await saved(plain);
    const { signing, base } = await openRecord(desk, address, plan);
    expect(signing.find(({ role }) => role === "teamLeader")).toMatchObject({
      by: "holders",
      people: [],
    });
    const how = { path: plan, base, role: "teamLeader", person: "A-001", ...saver };
    await expect(signAs(desk, address, how)).rejects.toThrow(/cannot sign/);
  });
});

describe("an attachment", () => {
  it("is committed below attachments, and replaced only where that is wanted", async () => {
    const { desk, address, saver } = repository;
    const given = { name: "末次会议 1.png", bytes: png, replace: false, ...saver };
    const added = await addAttachment(desk, address, given);
    expect(added).toMatchObject({ path: "attachments/末次会议 1.png", sha256: sha256(png) });
    expect((await addAttachment(desk, address, given)).commit).toBeNull();
    const text = { ...given, name: "a.txt", bytes: Buffer.from("one") };
    await addAttachment(desk, address, text);
    const another = { ...text, bytes: Buffer.from("two") };
    await expect(addAttachment(desk, address, another)).rejects.toThrow(/another content/);
    const { commit } = await addAttachment(desk, address, { ...another, replace: true });
    expect(commit).not.toBeNull();
  });

  it("of a name that leads elsewhere, or of another content than it says, is refused", async () => {
    const { desk, address, saver } = repository;
    const names = [
      "../x.png",
      "a/../b.png",
      "/x.png",
      ".x.png",
      "a\\b.png",
      "con.png",
      "a\0.png",
      "x ",
      "a:b.png",
      "\u202egnp.png",
      "",
      "a".repeat(200),
      "a/b/c/d/e.png",
    ];
    for (const name of names) {
      const given = { name, bytes: png, replace: true, ...saver };
      await expect(addAttachment(desk, address, given), name).rejects.toThrow(/·/);
    }
    const page = Buffer.from("<!doctype html><script>alert(1)</script>");
    for (const bytes of [page, Buffer.alloc(0)]) {
      const given = { name: "x.png", bytes, replace: false, ...saver };
      await expect(addAttachment(desk, address, given)).rejects.toThrow(/·/);
    }
    for (const name of ["setup.exe", "末次会议.pdf.js", "run.BAT"]) {
      const given = { name, bytes: Buffer.from("MZ"), replace: false, ...saver };
      await expect(addAttachment(desk, address, given), name).rejects.toThrow(
        /program or a script/,
      );
    }
    writeFileSync(join(repository.folder, "attachments/.keep"), "");
    rmSync(join(repository.folder, "attachments/.keep"));
    expect(repository.git("status", "--porcelain")).toBe("");
  });
});
