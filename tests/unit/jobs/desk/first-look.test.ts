import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Desk } from "../../../../src/jobs/desk/desk.js";
import { firstLook } from "../../../../src/jobs/desk/first-look.js";
import { EditRepository } from "../../../support/edit-repository.js";
import { asOf } from "../../../support/sample.js";

let repository: EditRepository;
beforeAll(() => {
  repository = new EditRepository(undefined, undefined, { git: false });
});
afterAll(() => {
  repository.remove();
});

function personCalled(name: string): string | null {
  const desk = new Desk({ cwd: repository.root, environment: process.env, asOf });
  return firstLook(desk, { name }).person;
}

function file(id: string): string {
  return join(repository.root, "records", "personnel", `${id}.json`);
}

describe("who works", () => {
  it("is the only person of that name, however the record is written", () => {
    const text = readFileSync(file("A-001"), "utf8");
    const { name } = JSON.parse(text) as { name: string };
    expect(personCalled(name)).toBe("A-001");
    expect(personCalled(`${name}某`)).toBeNull();
    const escaped = [...name].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
    writeFileSync(file("A-001"), text.replace(name, escaped.join("")));
    expect(personCalled(name)).toBe("A-001");
    const other = readFileSync(file("A-002"), "utf8");
    const { name: second } = JSON.parse(other) as { name: string };
    writeFileSync(file("A-002"), other.replaceAll(second, name));
    expect(personCalled(name)).toBeNull();
    writeFileSync(file("A-002"), "{}");
    expect(personCalled("A-002")).toBe("A-002");
  });
});
