import { describe, expect, it } from "vitest";
import { certificatePage } from "../../../../src/model/certificate/certificate-page.js";

describe("pages of certificates", () => {
  it("have names that need no encoding", () => {
    expect(["TB137-2026-PII-0168", "证书 1/2", "../../x", "..."].map(certificatePage)).toEqual([
      "TB137-2026-PII-0168",
      "证书-1-2",
      "x",
      "certificate",
    ]);
  });
});
