import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { VerifyResult } from "../../../../../src/web/workbench/api.js";
import { builtBag, zipOf } from "../../../../support/bag.js";
import { simplePdf } from "../../../../support/simple-pdf.js";
import { change, ended, formOf } from "../../../../support/workbench-jobs.js";
import { signIn, type SignedIn, workbenchOfSample } from "../../../../support/workbench-server.js";

let bench: Awaited<ReturnType<typeof workbenchOfSample>>;
let browser: SignedIn;

beforeAll(async () => {
  bench = await workbenchOfSample();
  browser = await signIn(bench.workbench.url);
}, 60_000);
afterAll(async () => {
  await bench.close();
});

const hand = (name: string, bytes: Buffer) =>
  change(bench.workbench.url, browser, "/api/verify", formOf(name, bytes));

/** All that the workbench has put outside of the repository. */
function given(): string[] {
  const folders = readdirSync(tmpdir()).filter((n) => n.startsWith(`dossier-jobs-${process.pid}-`));
  return folders.flatMap((folder) => readdirSync(join(tmpdir(), folder)));
}

async function report(name: string, bytes: Buffer) {
  const { status, body } = await hand(name, bytes);
  expect(status, JSON.stringify(body)).toBe(200);
  return { id: body.id, ...(await ended<VerifyResult>(browser, body.id)) };
}

describe("a file that is dropped to be verified", () => {
  it("gets the report of dossier verify by its name, and is gone", async () => {
    const { id, job, result } = await report("外来.pdf", await simplePdf());
    expect(job.state).toBe("done");
    expect(result?.verification.subject).toBe("外来.pdf");
    expect(result?.verification.kind).toBe("pdf");
    expect(result?.verification.verdict).not.toBe("pass");
    expect(given()).toEqual([]);
    const kept = await browser.get(`/api/verify/${id}/report?lang=en`);
    expect(kept.headers["content-disposition"]).toContain("attachment");
    expect(kept.body).toContain("<h1>Verification report</h1>");
  });

  it("that is a package is looked into without unpacking it; one that was altered fails", async () => {
    const files = builtBag({
      payload: new Map([["records/a.json", Buffer.from("{}")]]),
      tags: [["Package-Number", "1"]],
      recipe: "how",
      sm3: false,
    });
    const name = "000001-C-1-case";
    const sound = await report(`${name}.zip`, await zipOf(name, files));
    expect(sound.result?.verification.kind).toBe("package");
    expect(sound.result?.verification.integrity).not.toBe("fail");
    files.set("data/records/a.json", Buffer.from("[]"));
    const altered = await report(`${name}.zip`, await zipOf(name, files));
    expect(altered.result?.verification.verdict).toBe("fail");
    expect(given()).toEqual([]);
  });

  it("that would grow to more than a disk holds is told as such, and nothing of it is unpacked", async () => {
    const { job, result } = await report("bomb.zip", bomb(30_000_000));
    expect(job.state).toBe("done");
    expect(JSON.stringify(result)).toContain("grows more than 200-fold");
    expect(given()).toEqual([]);
    const huge = await report("huge.zip", bomb(1_000_000, 0xffff_fff0));
    expect(huge.job.state).toBe("refused");
    expect(huge.job.refusal?.message.zh).not.toBe("");
    expect(given()).toEqual([]);
  });

  it.each([
    ["a program", "tool.exe", "MZ"],
    ["a page under the name of a PDF", "a.pdf", "<!doctype html><script>alert(1)</script>"],
    ["a PDF under the name of a zip", "a.zip", "%PDF-1.7"],
    ["an empty file", "a.pdf", ""],
    ["an ending and no name", ".pdf", "%PDF-1.7"],
    ["no ending", "pdf", "%PDF-1.7"],
    ["two endings", "a.pdf.html", "%PDF-1.7"],
  ])("is refused where it is %s", async (_, name, text) => {
    const { status, body } = await hand(name, Buffer.from(text));
    expect(status).toBe(415);
    expect(body.message.zh).not.toBe("");
    expect(body.remedy?.en).not.toBe("");
    expect(given()).toEqual([]);
  });

  it.each(["../../../etc/a.pdf", "..\\..\\a.pdf", "/tmp/a.pdf", "C:\\a.pdf", "a\u0000b.pdf"])(
    "leads nowhere by its name: %j",
    async (name) => {
      const { result } = await report(name, await simplePdf());
      expect(result?.verification.subject).toMatch(/^(?:a|ab|C-a)\.pdf$/);
    },
  );

  it("is refused without a file, and without the session's token", async () => {
    const empty = await change(bench.workbench.url, browser, "/api/verify", new FormData());
    expect(empty.status).toBe(400);
    const forged = { ...browser, csrf: "x" };
    const form = formOf("a.pdf", await simplePdf());
    const { status } = await change(bench.workbench.url, forged, "/api/verify", form);
    expect(status).toBe(403);
  });

  it("that nobody knows has no report", async () => {
    expect((await browser.get("/api/verify/x/report")).status).toBe(404);
    expect((await browser.get("/api/jobs/x")).status).toBe(404);
    const { status } = await change(bench.workbench.url, browser, "/api/jobs/x/stop");
    expect(status).toBe(404);
  });
});

/** A zip with one file of zeros; `listed` is the size that it says to have. */
function bomb(size: number, listed = size): Buffer {
  const name = Buffer.from("b/zeros");
  const data = deflateRawSync(Buffer.alloc(size));
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(data.length, 14);
  about.writeUInt32LE(listed, 18);
  about.writeUInt16LE(name.length, 22);
  const header = Buffer.concat([Buffer.from("PK\u0003\u0004"), about, name, data]);
  const entry = Buffer.concat([
    Buffer.from("PK\u0001\u0002\u0014\u0000"),
    about,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(header.length, 16);
  return Buffer.concat([header, entry, end]);
}
