import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/base/json.js";
import { read } from "../support/collection.js";
import { root } from "../support/sample.js";

describe("the package", () => {
  it("names no download host in its lockfile", () => {
    expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "http/);
  });

  // Where a package is offered under several licences, one that is no copyleft is the one taken
  // (docs/decisions/011-archive.md).
  it("links no copyleft code", () => {
    const { dependencies, optionalDependencies } = read("package.json") as {
      dependencies: JsonObject;
      optionalDependencies: JsonObject;
    };
    const names = [...Object.keys(dependencies), ...Object.keys(optionalDependencies)].filter((n) =>
      existsSync(join(root, "node_modules", n, "package.json")),
    );
    expect(names.length).toBeGreaterThan(10);
    const licences = names.map(
      (n) => `${n}: ${String(read(`node_modules/${n}/package.json`)["license"])}`,
    );
    expect(
      licences.filter(
        (l) =>
          !/: \(?(MIT OR Apache-2\.0|BSD-3-Clause OR GPL-2\.0|MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|OFL-1\.1|MIT AND OFL-1\.1)\)?$/.test(
            l,
          ),
      ),
    ).toEqual([]);
  });
});
