import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { openZip } from "../../../src/seal/package/read-zip.js";
import { overflow } from "../../support/pages.js";
import { servedWorkbench, untilRead } from "../../support/workbench.js";

const id = "tb-gz-036/PII-2026-0001";
const workbench = servedWorkbench();
const documents = `/cases/${id}?tab=documents`;
const printedFile = (path: string) => join(workbench.folder, "out", "pdf", id, `${path}.pdf`);
/** Papers of one audit that nobody could tell apart by what they are called. */
function namedAlike(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll("main section")].flatMap((section) => {
    const names = [...section.querySelectorAll("label")].map((label) => label.textContent.trim());
    return names.filter((name, i) => names.indexOf(name) !== i);
  })`);
}

describe("documents of a case", () => {
  it("are chosen, printed with progress, and downloaded one by one and as a zip, also after the page was closed", async () => {
    const { page, complaints } = await workbench.open(documents);
    await choose(page, "认证申请书");
    await choose(page, "申请评审记录");
    expect(await namedAlike(page)).toEqual([]);
    await press(page, "打印所选 2 份");
    await page.waitForSelector(".wb-job [role=progressbar]");
    // Who closes the page does not stop it.
    await page.close();
    const again = await workbench.open(documents, { width: 400 });
    await untilRead(again.page, "新打印 2 份，内容未变 0 份，未能打印 0 份");
    expect(existsSync(printedFile("application.zh"))).toBe(true);
    expect(existsSync(printedFile("audit-programme.zh"))).toBe(false);
    const zip = await fetched(again.page, `/api/cases/${id}/printed/zip`);
    const { files, faults } = await openZip(zip);
    expect(faults).toEqual([]);
    expect(files).toHaveLength(2);
    expect(files.every(({ path }) => path.endsWith(".pdf"))).toBe(true);
    const pdf = await fetched(again.page, `/api/cases/${id}/printed/pdf?path=application.zh`);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await overflow(again.page)).toBe(0);
    expect([...complaints, ...again.complaints]).toEqual([]);
    await again.page.close();
  }, 300_000);
});

describe("a file that is verified", () => {
  it("is dropped anywhere on the page, and its report says what was looked at", async () => {
    const { page, complaints } = await workbench.open("/verify");
    await untilRead(page, "核验什么");
    await drop(page, "外来.pdf", "%PDF-1.7 is not whole");
    await untilRead(page, "外来.pdf：不通过，下面红色各项说明原因");
    expect(await page.$$eval(".wb-verification .wb-red", (found) => found.length)).toBeGreaterThan(
      0,
    );
    await drop(page, "tool.exe", "MZ");
    await untilRead(page, "只核验 PDF、OFD 和归档包（zip）");
    expect(complaints.filter((c) => !c.includes("415"))).toEqual([]);
    await page.close();
  }, 300_000);

  it("is chosen on a phone, in English", async () => {
    const { page, complaints } = await workbench.open("/verify", { width: 400, language: "en" });
    const file = join(workbench.folder, "note.pdf");
    writeFileSync(file, "%PDF-1.7");
    const input = (await page.waitForSelector("input[type=file]")) as ElementHandle<never>;
    await input.uploadFile(file);
    await untilRead(page, "note.pdf: failed; the red lines below tell why");
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  }, 300_000);
});

/** Ticks a document by its title. */
async function choose(page: Page, title: string): Promise<void> {
  const box = await page.waitForSelector(`::-p-xpath(//label[normalize-space(.)="${title}"])`);
  await box?.click();
}

async function press(page: Page, text: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[contains(., "${text}")])`);
  await button?.click();
}

/** What the server hands to this browser. */
async function fetched(page: Page, path: string): Promise<Buffer> {
  const bytes = await page.evaluate(
    `fetch(${JSON.stringify(path)}).then((said) => said.arrayBuffer()).then((b) => [...new Uint8Array(b)])`,
  );
  return Buffer.from(bytes as number[]);
}

/** A file dropped on the head of the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    document.querySelector("h1").dispatchEvent(
      new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }`);
}
