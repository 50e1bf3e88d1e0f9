import { describe, expect, it } from "vitest";
import {
  addMember,
  moveMember,
  removeMember,
  renameMember,
  replaceValue,
} from "../../../src/read/edit-members.js";

const lines = '{\n  "a": 1.50,\n  "b": { "x": 1, "y": [1, 2] },\n  "c": "末"\n}\n';
const windows = lines.replaceAll("\n", "\r\n");
const line = '{"a":1,"b":{"x":2}}';

describe("members of a JSON text", () => {
  it("take another name without their values being touched", () => {
    expect(renameMember(lines, ["a"], "days")).toBe(lines.replace('"a"', '"days"'));
    expect(renameMember(lines, ["b", "y"], "z")).toBe(lines.replace('"y"', '"z"'));
    expect(renameMember(lines, ["none"], "z")).toBe(lines);
    // An item of a list has no name.
    expect(renameMember(lines, ["b", "y", 0], "z")).toBe(lines);
  });

  it("take another value in their place", () => {
    expect(replaceValue(lines, ["b", "y", 1], 3)).toBe(lines.replace("[1, 2]", "[1, 3]"));
  });

  it("are added as their neighbours are written", () => {
    expect(addMember(lines, ["d"], true)).toBe(lines.replace('"末"', '"末",\n  "d": true'));
    expect(addMember(windows, ["d"], true)).toBe(windows.replace('"末"', '"末",\r\n  "d": true'));
    expect(addMember(lines, ["b", "z"], 0)).toBe(lines.replace("[1, 2]", '[1, 2], "z": 0'));
    expect(addMember(line, ["c"], 3)).toBe('{"a":1,"b":{"x":2},"c":3}');
    expect(addMember(lines, ["e", "f"], 1)).toBe(lines.replace('"末"', '"末",\n  "e": { "f": 1 }'));
  });

  it("are added after the one that is named, and first where it is not there", () => {
    expect(addMember(lines, ["n"], 2, "a")).toBe(lines.replace("1.50,", '1.50,\n  "n": 2,'));
    expect(addMember(lines, ["n"], 2, "none")).toBe(lines.replace("{\n", '{\n  "n": 2,\n'));
    expect(addMember(line, ["n"], 2, "none")).toBe('{"n":2,"a":1,"b":{"x":2}}');
    expect(addMember('{ "a": 1 }', ["n"], 2, "none")).toBe('{ "n": 2, "a": 1 }');
    expect(addMember('{"a": 1}', ["n"], 2, "none")).toBe('{"n": 2, "a": 1}');
    expect(addMember("{}", ["n"], 2)).toBe('{\n  "n": 2\n}');
    expect(addMember('{\n  "b": {}\n}', ["b", "n"], 2)).toBe('{\n  "b": { "n": 2 }\n}');
  });

  it("are taken out with their comma, wherever they stand", () => {
    expect(removeMember(lines, ["a"])).toBe(lines.replace('"a": 1.50,\n  ', ""));
    expect(removeMember(lines, ["c"])).toBe(lines.replace(',\n  "c": "末"', ""));
    expect(removeMember(line, ["b", "x"])).toBe('{"a":1,"b":{}}');
    expect(removeMember(lines, ["none"])).toBe(lines);
  });

  it("move as they are written, figures and lines included", () => {
    expect(moveMember(lines, ["a"], ["b", "days"]).text).toBe(
      '{\n  "b": { "x": 1, "y": [1, 2], "days": 1.50 },\n  "c": "末"\n}\n',
    );
    const deep = '{\n  "a": {\n    "list": [\n      1.0\n    ]\n  },\n  "b": 1\n}\n';
    expect(moveMember(deep, ["a", "list"], ["list"]).text).toBe(
      '{\n  "a": {},\n  "b": 1,\n  "list": [\n    1.0\n  ]\n}\n',
    );
    expect(moveMember(lines, ["a"], ["n"], '{\n    "m": 1\n}')).toStrictEqual({
      text: removeMember(lines, ["a"]),
      target: '{\n    "m": 1,\n    "n": 1.50\n}',
    });
  });
});
