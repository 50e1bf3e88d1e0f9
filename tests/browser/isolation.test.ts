import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cacheFolder } from "../../src/model/base/cache-folder.js";
import { findBrowser } from "../../src/print/browser-binary.js";
import { prepareFonts } from "../../src/print/fonts.js";
import { closeBrowser, launch } from "../../src/print/launch.js";
import { DocumentFault, type Layer, openTab } from "../../src/print/page.js";
import { pdfPages } from "../support/pdf.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-canary-"));
const secret = join(folder, "secret.txt");
const hits: string[] = [];
let server: Server;
let base = "";

beforeAll(async () => {
  writeFileSync(secret, "SECRETOFTHEFILE");
  server = createServer((request, response) => {
    hits.push(request.url ?? "");
    response.end("SECRETOFTHENETWORK");
  });
  server.on("upgrade", (request, socket) => {
    hits.push(`ws ${request.url ?? ""}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** Everything that a page could try, each with its own address. */
function attacks(withPolicy: boolean): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${withPolicy ? policy : ""}<title>x</title>
<link rel="stylesheet" href="${base}/css"><link rel="prefetch" href="${base}/prefetch"><link rel="preconnect" href="${base}"><link rel="icon" href="${base}/icon">
<style>@import "${base}/import";@font-face{font-family:F;src:url(${base}/font)}body{background:url(${base}/bg);font-family:F,"Noto Sans SC"}</style>
<script src="${base}/script"></script><script>fetch("${base}/fetch");new WebSocket("${base.replace("http", "ws")}/socket");new Image().src="${base}/image";new Worker("${base}/worker")</script>
</head><body onload="fetch('${base}/onload')">正文<img src="${base}/img" srcset="${base}/srcset 2x"><img src=x onerror="fetch('${base}/onerror')">
<iframe src="${base}/iframe"></iframe><iframe src="file://${secret}"></iframe><iframe srcdoc="<img src='${base}/srcdoc'>"></iframe>
<object data="${base}/object"></object><embed src="${base}/embed"><video poster="${base}/poster" src="${base}/video"></video><audio src="${base}/audio"></audio>
<svg><image href="${base}/svgimage"/><use href="${base}/svguse#x"/></svg><form action="${base}/form"><input autofocus onfocus="this.form.submit()"></form></body></html>`;
}

async function tryAll(
  without: readonly Layer[],
): Promise<{ hits: string[]; text: string; fault: boolean }> {
  hits.length = 0;
  const browser = await launch(
    await findBrowser(process.env),
    await prepareFonts(cacheFolder(process.env)),
    without,
  );
  let text = "";
  let fault = false;
  try {
    const tab = await openTab(browser, without);
    text = (await pdfPages(await tab.print(attacks(!without.includes("policy")), 20_000)))
      .map((p) => p.text)
      .join("");
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    fault = true;
  } finally {
    await closeBrowser(browser);
  }
  return { hits: [...hits], text, fault };
}

describe("a page can neither load nor send anything", () => {
  it("with all layers: nothing arrives, and the document is refused", async () => {
    const result = await tryAll([]);
    expect(result.hits).toEqual([]);
    // The policy stops the requests before they are made; the page prints, without what it asked
    // for.
    expect(result.text).not.toMatch(/SECRET/);
  });

  it.each<[Layer]>([["script"], ["interception"], ["policy"], ["network"]])(
    "with the layer %s left out the others hold",
    async (layer) => {
      const result = await tryAll([layer]);
      expect(result.hits).toEqual([]);
      expect(result.text).not.toMatch(/SECRET/);
    },
  );

  it("would be hit without any layer: the canary lives", async () => {
    const result = await tryAll(["script", "interception", "policy", "network"]);
    expect(result.hits.length).toBeGreaterThan(5);
  });

  it("is refused when it asks for something and the policy is not there to stop it earlier", async () => {
    const result = await tryAll(["policy"]);
    expect(result.fault).toBe(true);
  });
});
