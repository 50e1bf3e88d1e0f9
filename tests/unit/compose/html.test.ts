import { describe, expect, it } from "vitest";
import {
  type SharedSource,
  templateEngine,
  type TemplateSource,
} from "../../../src/compose/html.js";
import { UserError } from "../../../src/model/base/errors.js";
import { isMore } from "../../support/long.js";

const shared: SharedSource = {
  layout: "<style>/*style*/</style>{{> document}}",
  partials: {},
  style: "b{color:blue}",
};
const source: TemplateSource = {
  name: "probe",
  document: "<p>{{f.name.value}}</p>",
  style: "p{color:red}",
  declared: { f: new Set(["name"]), t: new Set(), printed: new Set() },
};
const compileTemplate = (change: Partial<TemplateSource & SharedSource>) =>
  templateEngine({ ...shared, ...change, style: shared.style })({ ...source, ...change });
const compile = (change: Partial<TemplateSource & SharedSource>) => () => compileTemplate(change);
const view = (value: string) => ({ f: { name: { value } } });

describe("templates", () => {
  it("escape every value, also in attributes, and put styles into the head only", () => {
    const html = compileTemplate({ document: `<p title="{{f.name.value}}">{{f.name.value}}</p>` })(
      view(`"><script>alert(1)</script>{{f.x}}/*style*/`),
      "@page{margin:1mm}",
    );
    expect(html).not.toContain("<script>");
    expect(html).toContain("{{f.x}}/*style*/");
    expect(html.startsWith("<style>b{color:blue}\np{color:red}\n@page{margin:1mm}</style>")).toBe(
      true,
    );
  });

  it.each([
    ["unescaped text", { document: "a\n{{{f.name.value}}}" }, /probe\/document\.hbs:2 .*unescaped/],
    ["unescaped text, the other way", { document: "{{&f.name.value}}" }, /unescaped/],
    ["a script", { document: "<script>1</script>" }, /can load or run/],
    ["an event handler", { document: `<p onclick="x()">` }, /event handler/],
    [
      "a remote picture",
      { document: `<img src="https://x.example/a.png">` },
      /outside the document/,
    ],
    ["a data link", { document: `<a href="{{f.name.value}}">` }, /outside the document/],
    [
      "a remote style",
      { style: "@import 'https://x.example/a.css';" },
      /probe\/style\.css:1 .*loads something/,
    ],
    [
      "a remote picture in a style",
      { style: "p{background:url(//x.example/a)}" },
      /loads something/,
    ],
    [
      "a field that is not declared",
      { document: "<p>\n{{f.nmae.value}}</p>" },
      /document\.hbs:2:3 f\.nmae/,
    ],
    [
      "a field that is not declared, inside an if",
      { document: "{{#if f.nmae.there}}x{{/if}}" },
      /f\.nmae/,
    ],
    ["a text that is not declared", { document: "{{t.title.label}}" }, /t\.title/],
    ["a helper that is not known", { document: "{{shout f.name.value}}" }, /shout/],
    [
      "a way to what runs",
      { document: '{{constructor.constructor "return process"}}' },
      /templates\/probe\/document\.hbs: .*constructor/,
    ],
    ["a way to a prototype", { document: "{{__proto__.x}}{{toString.call}}" }, /document\.hbs/],
    ["what ends nothing", { document: "{{/if}}" }, /document\.hbs: Parse error/],
    ["itself inside", { document: "{{> document}}" }, /includes itself: document → document/],
    [
      "a partial that includes itself",
      { partials: { a: "{{> b}}", b: "{{#if x}}{{> c}}{{/if}}", c: "{{> a}}" } },
      /shared\/a\.hbs.*includes itself: a → b → c → a/,
    ],
  ])("with %s are refused, with the place", (_, change, message) => {
    const made = () => {
      compile(change)()(view("x"), "");
    };
    expect(made).toThrow(UserError);
    expect(made).toThrow(message);
  });

  it("are called by the file that they come from", () => {
    const fileOf = (name: string) => `look/${name}`;
    expect(() => templateEngine({ ...shared, fileOf })({ ...source, document: "{{{x}}}" })).toThrow(
      /^look\/probe\/document\.hbs:1 /,
    );
  });

  it("that share partials in many ways are no cycle", () => {
    const names = Array.from({ length: 40 }, (_, i) => `p${i}`);
    const partials = Object.fromEntries(
      names.map((name, i) => [
        name,
        names
          .slice(i + 1)
          .map((n) => `{{#if f.no}}{{> ${n}}}{{/if}}`)
          .join(""),
      ]),
    );
    expect(compileTemplate({ partials })(view("x"), "")).toContain("<p>x</p>");
  });

  it.runIf(isMore)("are given up where they would take for ever", () => {
    const ifs = "{{#if f.name.value}}".repeat(4000) + "{{/if}}".repeat(4000);
    expect(compile({ document: ifs })).toThrow(/nested too deeply|given up after/);
    const loops = "{{#each f.name.value}}".repeat(9) + "x" + "{{/each}}".repeat(9);
    const list = Array.from({ length: 100 }, () => "a");
    const f = { name: { value: list } };
    const deep = { document: loops.replaceAll("{{#each f", "{{#each @root.f") };
    expect(() => compileTemplate(deep)({ f }, "")).toThrow(/given up after 10 seconds/);
  });

  it("stop at a value that the view lacks", () => {
    expect(() => compileTemplate({})({ f: {} }, "")).toThrow(UserError);
  });
});
