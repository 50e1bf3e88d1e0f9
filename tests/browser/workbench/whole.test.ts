import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { globSync } from "glob";
import type { ElementHandle, Page } from "puppeteer";
import { afterAll, describe, expect, it } from "vitest";
import type { Json } from "../../../src/model/base/json.js";
import { CertificationNotes, day, steps } from "../../support/certification-notes.js";
import { dossier } from "../../support/cli.js";
import { isLong } from "../../support/long.js";
import { testAuthorityFrom } from "../../support/signing.js";
import { FormFiller } from "../../support/workbench-form.js";
import { choose } from "../../support/workbench-menus.js";
import { clickOn, downloads, shown, there, until } from "../../support/workbench-steps.js";
import { servedWorkbench, untilRead } from "../../support/workbench.js";

const name = "HIS-2026-0003";
const id = `tb-gz-055/${name}`;
const authority = await testAuthorityFrom(new Date("2026-09-01T00:00:00Z"), "沈怀瑾");
let notes: CertificationNotes;
const workbench = servedWorkbench(
  (folder) => {
    notes = new CertificationNotes(join(folder, "records", id));
    mkdirSync(join(folder, "trust"));
    cpSync(authority.ca, join(folder, "trust", "ca.pem"));
  },
  authority.environment("沈怀瑾"),
  day,
);
afterAll(() => {
  notes.remove();
  authority.remove();
});

/** What is still to be done in a record when it has just been saved; nothing in the others. */
const toDoThen: Readonly<Record<string, readonly string[]>> = {
  "application.json": ["late-review-notice: fail"],
  "audits/02-stage2/audit-plan.json": ["unheld-stage2: fail"],
  "audits/02-stage2/decision.json": ["certificate-not-there: fail"],
  "certificate-01.json": [
    "lapsed-certificate: due",
    "late-first-surveillance: due",
    "late-recertification-contact: due",
    "late-result-report: fail",
    "year-without-surveillance: due",
  ],
};

describe.runIf(isLong)("a whole certification in the browser", () => {
  it("goes from the application to a package that is verified, by what is offered", async () => {
    const { page, complaints, go } = await workbench.open("/cases");
    const filler = new FormFiller(page);
    await beginCase(page);
    await filler.fill(notes.said("case.json"));
    await filler.save();
    expect(made("case.json")).toMatchObject(notes.said("case.json"));
    await go(`/cases/${id}?tab=attachments`);
    for (const file of notes.attachments) await hand(page, file);
    for (const path of steps) {
      await go(`/cases/${id}?tab=records`);
      await makeOffered(page, path);
      const known = notes.knownThen(path);
      await filler.fill(known);
      await filler.save();
      expect(made(path), path).toMatchObject(known);
      expect(await toDo(page), path).toEqual(toDoThen[path] ?? []);
    }
    await go(`/cases/${id}/record/audit-programme.json`);
    await shown(page, "h1", "审核方案");
    const held = notes.heldSoFar();
    await filler.fill(held);
    await filler.save();
    expect(made("audit-programme.json")).toMatchObject(held);
    expect(await toDo(page)).toEqual([]);
    await checkedAndPrinted(page, go);
    await stated(page, go, filler);
    await verified(page, go, await archived(page, go));
    expect(complaints).toEqual([]);
    // The case, its records, the programme once more, and what is stated.
    expect(filler.steps.saved).toBe(steps.length + 3);
    process.stdout.write(`${JSON.stringify({ ...filler.steps, sought: filler.sought })}\n`);
    await page.close();
  }, 1_500_000);
});

async function beginCase(page: Page): Promise<void> {
  await clickOn(page, "新建案卷");
  await choose(page, ".ant-modal .ant-select", "TB-GZ-055");
  await page.type("#new-case-name", name);
  await clickOn(page, "建立并填写客户资料");
  await shown(page, "h1", "认证项目");
}

type Go = (path: string) => Promise<void>;

/** In the end nothing is wrong, and all is printed. */
async function checkedAndPrinted(page: Page, go: Go): Promise<void> {
  const checked = await dossier(["check", "--as-of", day, id], workbench.folder);
  expect(checked.code).toBe(0);
  expect(checked.stdout).toContain("不符合 0，将到期 4，");
  await go(`/cases/${id}?tab=documents`);
  await clickOn(page, "打印全部文件");
  await untilRead(page, "内容未变 0 份，未能打印 0 份");
  const files = globSync("**/*.pdf", { cwd: join(workbench.folder, "out", "pdf", id) });
  await untilRead(page, `新打印 ${files.length} 份`);
  expect(files.filter((file) => file.startsWith("certificate-01."))).not.toEqual([]);
}

/** What the archive lacks is what people have to state, and that is offered first. */
async function stated(page: Page, go: Go, filler: FormFiller): Promise<void> {
  await go(`/cases/${id}?tab=archive`);
  await untilRead(page, "归档所需");
  await there(page, ".wb-items > li");
  const lacking = await page.$$eval(".wb-items > li", (items) => items.map((li) => li.textContent));
  for (const item of lacking) expect(item).toContain("还没有人工声明");
  await go(`/cases/${id}?tab=records`);
  await there(page, ".wb-offer");
  const first = await page.evaluate(`document.querySelector(".wb-offer").textContent`);
  expect(first).toContain(`${lacking.length} 条要求只有人能判断`);
  await makeOffered(page, "statements.json");
  const { statements } = ((await filler.opened()).value ?? {}) as { statements: Said[] };
  const known = notes.stated(statements.map(({ clause }) => String(clause)));
  expect(statements).toHaveLength(lacking.length);
  await filler.fill(known);
  await filler.save();
  expect(made("statements.json")).toEqual(known);
  expect(await toDo(page)).toEqual([]);
}

/** Packs and seals the case; resolves with the file that the browser keeps of it. */
async function archived(page: Page, go: Go): Promise<string> {
  await go(`/cases/${id}?tab=archive`);
  await there(page, ".wb-archive-form .ant-btn-primary:not([disabled])");
  await clickOn(page, "归档", ".wb-archive-form");
  await untilRead(page, `已归档：000001-${name}-case`);
  const folder = mkdtempSync(join(tmpdir(), "dossier-kept-"));
  const kept = await downloads(page, folder);
  await clickOn(page, ".zip", ".wb-packages");
  const file = join(folder, `000001-${name}-case.zip`);
  writeFileSync(file, await kept(".zip"));
  return file;
}

/** Whoever gets the package hands it to the workbench. */
async function verified(page: Page, go: Go, file: string): Promise<void> {
  await go("/verify");
  await untilRead(page, "核验什么");
  const input = (await page.waitForSelector("input[type=file]")) as ElementHandle<never>;
  await input.uploadFile(file);
  await untilRead(page, "证书是否有效按");
  const said = await page.evaluate(`document.querySelector(".wb-verification").innerText`);
  expect(said).toContain(`${basename(file)}：核验通过`);
  rmSync(join(file, ".."), { recursive: true });
}

/** Rules that ask for something in the record that was saved; the page says how many. */
async function toDo(page: Page): Promise<string[]> {
  const rules = (await page.evaluate(`(async () => {
    const [folder, path] = location.pathname.split("/record/");
    const address = "/api" + folder + "/record?path=" + encodeURIComponent(decodeURIComponent(path));
    const { findings } = await fetch(address).then((said) => said.json());
    return findings
      .filter((f) => !["pass", "notApplicable"].includes(f.outcome) && (f.open || !f.consequence))
      .map((f) => f.rule + ": " + f.outcome);
  })()`)) as string[];
  const told = ["已保存", "已核对", ...(rules.length > 0 ? [`${rules.length} 处须处理`] : [])];
  await until(
    page,
    `document.querySelector(".rec-standing").textContent === ${JSON.stringify(told.join(" · "))}`,
  );
  return rules.toSorted();
}

type Said = { readonly [name: string]: Json };

function made(path: string): Said {
  return JSON.parse(readFileSync(join(workbench.folder, "records", id, path), "utf8")) as Said;
}

async function hand(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector(
    ".wb-drop input",
  )) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(file);
  await shown(page, "td", basename(file));
}

/** Opens what is to be made next: it is offered where everybody sees it. */
async function makeOffered(page: Page, path: string): Promise<void> {
  const offer = `[...document.querySelectorAll(".wb-offer a")].find((link) =>
    link.checkVisibility() &&
    decodeURIComponent(link.getAttribute("href")).endsWith(${JSON.stringify(`/record/${path}`)}))`;
  await until(page, offer);
  await page.evaluate(`${offer}.click()`);
  await there(page, ".rec-form");
}
