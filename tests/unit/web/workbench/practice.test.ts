import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Desk } from "../../../../src/jobs/desk/desk.js";
import { Practice } from "../../../../src/web/workbench/practice.js";
import { EditRepository } from "../../../support/edit-repository.js";
import { asOf } from "../../../support/sample.js";

let repository: EditRepository;
let desk: Desk;
beforeAll(() => {
  repository = new EditRepository();
  desk = new Desk({ cwd: repository.root, environment: process.env, asOf });
});
afterAll(() => {
  repository.remove();
});
const path = "audits/02-stage2/audit-plan.json";

/** How often it is looked whether somebody asks, who does so at some time, and never when 0. */
async function looks(practice: (isAsked: () => boolean) => Promise<void>, asksAt = 0) {
  let count = 0;
  await practice(() => {
    count += 1;
    return count === asksAt;
  });
  return count;
}

describe("judging before anybody types", () => {
  it("ends when somebody asks, goes on with the next record, and is done at last", async () => {
    const { address } = repository;
    const value = repository.value(path);
    let isAsked = () => false;
    const practice = new Practice(desk, () => isAsked());
    const begin = (asked: () => boolean) => {
      isAsked = asked;
      return practice.begin({ address, path }, value);
    };
    expect(await looks(begin, 3)).toBe(3);
    expect(await looks(begin)).toBe(8);
    expect(await looks(begin)).toBe(0);
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("is given up where the record cannot be judged, and when the thread ends", async () => {
    const { address } = repository;
    let count = 0;
    const practice = new Practice(desk, () => {
      count += 1;
      return false;
    });
    await practice.begin({ address, path: "../../x.json" }, {});
    await practice.begin({ address, path }, {});
    expect(count).toBe(1);
    const ended = new Practice(desk, () => {
      throw new Error("it has ended");
    });
    ended.stop();
    await ended.begin({ address, path }, {});
  });
});
