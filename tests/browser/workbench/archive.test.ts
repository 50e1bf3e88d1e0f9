import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, describe, expect, it } from "vitest";
import { openZip } from "../../../src/seal/package/read-zip.js";
import { overflow } from "../../support/pages.js";
import { testAuthority } from "../../support/signing.js";
import { servedWorkbench, untilRead, untilThere } from "../../support/workbench.js";

const id = "tb-gz-036/PII-2026-0001";
const authority = await testAuthority("沈怀瑾");
const workbench = servedWorkbench(() => {}, authority.environment("沈怀瑾"));

afterAll(() => {
  authority.remove();
});

describe("a case that is done", () => {
  it("is packed, sealed, registered, listed and downloaded", async () => {
    const { page, complaints, go } = await workbench.open(`/cases/${id}?tab=archive`);
    await untilRead(page, "签名证书：沈怀瑾");
    await untilThere(page, ".wb-archive-form");
    await press(page, ".wb-archive-form .ant-btn-primary");
    await page.waitForSelector(".wb-job [role=progressbar]");
    const name = "000001-PII-2026-0001-case";
    await untilRead(page, `已归档：${name}`);
    await untilRead(page, "签名 沈怀瑾；");
    await go("/archive");
    await page.waitForSelector(".wb-packages");
    await untilRead(page, "已封签");
    await untilRead(page, `${name}.zip`);
    const zip = await fetched(page, `/api/archive/package?name=${name}`);
    const { files, faults } = await openZip(zip);
    expect(faults).toEqual([]);
    expect(files.map(({ path }) => path)).toContain("tagmanifest-sha256.txt.p7s");
    expect(complaints).toEqual([]);
    await page.close();
  }, 300_000);

  it("has a document signed electronically, seen on a phone, in English", async () => {
    const path = `/cases/${id}?tab=documents`;
    const { page, complaints } = await workbench.open(path, { width: 400, language: "en" });
    const button = `//li[contains(., "${decision}")]//button[contains(., "Sign")]`;
    await untilThere(page, ".wb-list .anticon-edit");
    const sign = await page.waitForSelector(`::-p-xpath(${button})`);
    await sign?.evaluate((element) => {
      (element as unknown as { click(): void }).click();
    });
    await page.waitForSelector(".ant-drawer .wb-sign-role");
    await press(page, ".ant-drawer .wb-actions .ant-btn-primary");
    await untilRead(page, "Signed: 沈怀瑾, PAdES");
    await untilRead(page, "the signature is not legally effective");
    const signed = join(workbench.folder, "out", "signed", id, "02-stage2", "decision-form.zh.pdf");
    expect(existsSync(signed)).toBe(true);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  }, 300_000);
});

/** Title of the document that the certificate's holder signs, in English. */
const decision = "ecision";

async function press(page: Page, selector: string): Promise<void> {
  const found = await page.waitForSelector(`${selector}:not([disabled])`);
  await found?.evaluate((element) => {
    (element as unknown as { click(): void }).click();
  });
}

/** What the server hands to this browser. */
async function fetched(page: Page, path: string): Promise<Buffer> {
  const bytes = await page.evaluate(
    `fetch(${JSON.stringify(path)}).then((said) => said.arrayBuffer()).then((b) => [...new Uint8Array(b)])`,
  );
  return Buffer.from(bytes as number[]);
}
