import { describe, expect, it } from "vitest";
import { incoherence, told } from "./support.js";

const file = "certificate-01.json";
const name = "江西云岫澄明云计算有限公司";
const at = (pointer: string, value: string) => told({ file, pointer, value });
const found = (pointer: string) => [`blanks-around ${file}#${pointer}`];

describe("blanks around a name, an address or a number", () => {
  it.each([`${name} `, ` ${name}`, `${name}\u3000`, `\u00A0${name}`, `${name}\t`, `${name}\n`])(
    "are told: %j",
    (text) => {
      expect(at("/name/zh", text)).toEqual(found("/name/zh"));
    },
  );

  it("are told of an address and of a number", () => {
    const address = "/registeredAddress/zh";
    expect(at(address, "江西省南昌市青山湖区示范大道 68 号云岫大厦 12 层\u3000")).toEqual(
      found(address),
    );
    const site = { file: "application.json", pointer: "/sites/0/name" };
    const written = told({ ...site, value: " 南昌总部" }).find((t) => t.includes("blanks"));
    expect(written).toBe("blanks-around application.json#/sites/0/name");
  });

  it("are a warning that breaks no clause, and are shown where nobody sees them", () => {
    const [first] = incoherence({ file, pointer: "/name/zh", value: `\u3000${name} ` });
    expect(first?.severity).toBe("warning");
    expect(first?.message.zh).toContain(`“␣${name}␣”`);
    expect(first?.clauses).toEqual([]);
    expect([first?.at?.line, first?.at?.column]).toEqual([5, 5]);
  });

  it("are none inside it, nor around a longer text", () => {
    expect(at("/name/zh", name)).toEqual([]);
    expect(at("/name/en", "Jiangxi Yunxiu Chengming Cloud Computing  Co., Ltd.")).toEqual([]);
    expect(
      told({
        file: "audits/03-surveillance-1/audit-report.json",
        pointer: "/teamConclusion",
        value: "管理体系持续有效，建议保持认证。\n",
      }),
    ).toEqual([]);
  });

  it("leave a text that says nothing to what is told of it", () => {
    expect(at("/name/zh", " 待定 ").map((t) => t.split(" ")[0])).not.toContain("blanks-around");
  });
});
