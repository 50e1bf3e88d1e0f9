import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPicture } from "../../../src/compose/picture.js";
import { UserError } from "../../../src/model/base/errors.js";
import { pngOf } from "../../support/png.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-logo-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function logoOf(name: "logo.svg" | "logo.png", content: Uint8Array | string) {
  writeFileSync(join(folder, name), content);
  try {
    return readPicture(folder, "logo");
  } finally {
    rmSync(join(folder, name));
  }
}

const svg = (inner: string, more = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${more}>${inner}</svg>`;

describe("a logo", () => {
  it.each([
    ["shapes", svg(`<g fill='#a00'><path d="M0 0h9v9z"/></g>`)],
    [
      "an instruction and comments",
      `<?xml version="1.0"?>\n<!-- a > b -->\n${svg("<!-- > -->")}\n`,
    ],
    [
      "text and references",
      svg("<title>A &amp; B &#20013;</title><style><![CDATA[a>b{}]]></style>"),
    ],
    ["a > in an attribute", svg("", ' data-x="a > b"')],
  ])("of SVG with %s is taken as it is", (_, text) => {
    const logo = logoOf("logo.svg", text);
    expect(Buffer.from(logo?.base64 ?? "", "base64").toString()).toBe(text);
  });

  it.each([
    [
      "that is cut off",
      svg("<g><path d='M0 0h9v9z'/></g>").slice(0, -10),
      /cannot be read at line 1/,
    ],
    ["cut off in a tag", "<svg><path d='M0 0", /cannot be read at line 1/],
    ["with an element that ends nothing", svg("<g></p></g>"), /cannot be read at line 1/],
    [
      "with an external entity",
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg("&x;")}`,
      /entities/,
    ],
    [
      "with a reference to nothing, below a comment",
      `<!-- a\nb\nc -->\n${svg("<text>&lol9;</text>")}`,
      /cannot be read at line 4/,
    ],
    ["with an attribute without a value", svg("<g hidden></g>"), /cannot be read/],
    ["that is a text", "root:x:0:0:root:/root:/bin/bash\n", /is not an SVG/],
    ["of groups in groups", svg("<g>".repeat(3000) + "</g>".repeat(3000)), /too many levels/],
    ["of 3 MB", "<svg>".padEnd(3_000_000), /too large/],
  ])("of SVG %s is refused", (_, text, message) => {
    const begun = performance.now();
    expect(() => logoOf("logo.svg", text)).toThrow(UserError);
    expect(() => logoOf("logo.svg", text)).toThrow(message);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("of PNG is taken as it is", () => {
    expect(logoOf("logo.png", pngOf(20, 10))?.base64).toBe(pngOf(20, 10).toString("base64"));
  });

  it.each([
    ["that is cut off", pngOf(20, 10).subarray(0, -20), /damaged or cut off/],
    ["with a changed byte", Buffer.from(pngOf(20, 10)).fill(7, 45, 46), /damaged or cut off/],
    ["that lacks lines", pngOf(20, 10, { lines: 5 }), /damaged or cut off/],
    ["of a header alone", pngOf(20, 10).subarray(0, 33), /damaged or cut off/],
    ["that is too wide", pngOf(30_000, 1), /30000×1/],
    ["that is none", Buffer.from("GIF89a".repeat(20)), /is not a PNG/],
    ["of 3 MB", Buffer.alloc(3_000_000), /too large/],
  ])("of PNG %s is refused", (_, bytes, message) => {
    expect(() => logoOf("logo.png", bytes)).toThrow(message);
  });
});
