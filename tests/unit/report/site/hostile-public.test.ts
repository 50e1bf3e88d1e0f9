import { describe, expect, it } from "vitest";
import type { PublishedCertificate } from "../../../../src/model/certificate/published.js";
import { publicPages } from "../../../../src/report/site/public/certificate-pages.js";
import { expectUnbroken, hostile } from "../../../support/hostile.js";

const both = { zh: hostile, en: hostile };
const tool = { name: hostile, version: hostile };
const asOf = "2026-11-28";
const certificate: PublishedCertificate = {
  number: hostile,
  page: hostile,
  body: both,
  client: both,
  creditCode: hostile,
  registeredAddress: both,
  businessAddress: null,
  scope: both,
  criteria: both,
  sites: [{ name: both, address: both, scope: null, isTemporary: true }],
  firstIssuedOn: null,
  issuedOn: asOf,
  expiresOn: asOf,
  lastDay: asOf,
  status: "suspended",
  since: asOf,
  until: asOf,
  replacedBy: hostile,
  files: [{ sha256: hostile, language: hostile, isCurrent: false, isSigned: true }],
};

describe("the public pages", () => {
  it("keep hostile text as text", () => {
    const files = [...publicPages([certificate], asOf, tool)];
    const pages = files.filter(([file]) => file.endsWith(".html"));
    expect(pages).toHaveLength(2);
    for (const [, page] of pages) expectUnbroken(page);
  });
});
