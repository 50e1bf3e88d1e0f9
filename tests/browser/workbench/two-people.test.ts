import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentDigest } from "../../../src/model/base/content-digest.js";
import type { JsonObject } from "../../../src/model/base/json.js";
import { closeBrowser } from "../../../src/print/launch.js";
import { comesTo, officeBrowser, signsIn } from "../../support/office-browser.js";
import { type Office, openOffice } from "../../support/office.js";
import { overflow } from "../../support/pages.js";
import {
  clickOn,
  confirm,
  fill,
  saveRecord,
  shown,
  there,
  until,
} from "../../support/workbench-steps.js";

const id = "tb-gz-055/HIS-2026-0003";
const path = "audits/03-surveillance-1/audit-report.json";
const report = `/cases/${id}/record/${path}`;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let office: Office;
let browser: Browser;

beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice([id]), officeBrowser()]);
  const account = "gu@tb-cert.example";
  office.configure((team) => ({
    ...team,
    roles: { ...team.roles, planner: { ...team.roles.planner, edits: ["audit-report"] } },
    people: { ...team.people, "A-004": { account, roles: ["auditor"] } },
  }));
  // Nobody has signed yet.
  const { signatures: _, ...others } = record();
  writeFileSync(file(), JSON.stringify(others, null, 2));
  office.git("commit", "-qam", "未签署");
}, 120_000);
afterAll(async () => {
  await closeBrowser(browser);
  await office.close();
});

const file = () => join(office.folder, "records", id, path);

function record(): JsonObject {
  return JSON.parse(readFileSync(file(), "utf8")) as JsonObject;
}

/** Signatures of the leader that hold for what stands in the record. */
function holding(): string[] {
  const now = record();
  return (now["signatures"] as readonly JsonObject[])
    .filter((s) => s["role"] === "teamLeader" && s["contentSha256"] === contentDigest(now))
    .map((s) => `${String(s["person"])} ${String(s["name"])}`);
}

async function seriousFaults(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document.querySelector(".rec"), { resultTypes: ["violations"] })
    .then(({ violations }) => violations
      .filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id))`);
}

/** Signs on a phone: what stands beside the form on a wide screen is behind it there. */
async function signs(phone: Page): Promise<void> {
  await phone.bringToFront();
  await clickOn(phone, "以 顾清和 的身份签署");
  await confirm(phone);
  await shown(phone, ".rec-signed", "顾清和");
}

describe("two people in one case, one of them on a phone", () => {
  it("see each other, lose nothing, and the signature holds for what was seen", async () => {
    const planner = await comesTo(report, { browser, office });
    await signsIn(planner, "planner@tb-cert.example");
    const phone = await comesTo(report, { browser, office, width: 400 });
    await signsIn(phone, "gu@tb-cert.example");
    await shown(phone, ".rec-present", "也打开着这份记录");
    await shown(planner, ".rec-present", "顾清和");

    // Both fill in at once, each another field.
    await fill(planner, "/objectives", "第一次监督审核的目的");
    await phone.bringToFront();
    await fill(phone, "/performance", "五项目标均达到，手机上填写");
    await saveRecord(phone);
    await planner.bringToFront();
    await shown(planner, ".ant-alert-warning", "并排对照");
    await clickOn(planner, "并排对照", ".ant-alert");
    await there(planner, ".rec-conflict");
    expect(await planner.$$(".rec-undecided")).toHaveLength(0);
    await clickOn(planner, "保存", ".rec-modal-foot");
    await shown(planner, ".rec-standing", "已保存");
    await expect.poll(() => record()["objectives"]).toBe("第一次监督审核的目的");
    expect(record()["performance"]).toContain("手机上填写");

    // The leader signs what the phone shows, and is told what the planner changes then.
    await phone.bringToFront();
    await until(
      phone,
      `document.querySelector('[data-pointer="/objectives"] textarea').value.includes("第一次监督")`,
    );
    await clickOn(phone, "影响 · 签署 · 历史 · 预览");
    await clickOn(phone, "签署", ".rec-aside");
    await signs(phone);
    expect(holding()).toEqual(["A-004 顾清和"]);
    expect(await overflow(phone)).toBe(0);
    expect(await seriousFaults(phone)).toEqual([]);
    await planner.bringToFront();
    await fill(planner, "/objectives", "监督审核的目的，已更正");
    await saveRecord(planner);
    expect(holding()).toEqual([]);
    await shown(phone, ".rec-stale", "签署后内容已改动");
    await there(phone, ".rec-stale summary");
    await phone.evaluate(`document.querySelector(".rec-stale summary").click()`);
    await shown(phone, ".rec-stale", "已更正");
    await signs(phone);
    expect(holding()).toEqual(["A-004 顾清和"]);
    expect(office.git("log", "-5", "--format=%an").split("\n")).toEqual([
      "顾清和",
      "陈知微",
      "顾清和",
      "陈知微",
      "顾清和",
    ]);
  }, 300_000);
});
