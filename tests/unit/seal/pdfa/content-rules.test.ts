import { type PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { candidate, draws, profile, rulesBroken } from "../../../support/pdfa.js";

type Draw = (document: PDFDocument) => void;
type Objects = Parameters<PDFDocument["context"]["stream"]>[1];

const page = (content: string, resources: object = {}): Draw => {
  return (d) => draws(d, content, resources);
};
/** Paints in four colours of a profile, with a graphics state. */
const fourColours = (content: string, state: object, components = 4): Draw => {
  return (d) =>
    draws(d, `/G gs /C CS /C cs ${content}`, {
      ColorSpace: {
        C: [
          "ICCBased",
          d.context.register(profile(d, components === 4 ? "CMYK" : "RGB ", components)),
        ],
      },
      ExtGState: { G: state },
    });
};
const withoutIntent = (draw: Draw): Draw => {
  return (d) => {
    d.catalog.delete(PDFName.of("OutputIntents"));
    draw(d);
  };
};
const withForm = (content: string, own: Objects, pageResources: object, use = "/X Do"): Draw => {
  return (d) => {
    const form = d.context.stream(content, {
      Subtype: "Form",
      BBox: [0, 0, 9, 9],
      ...own,
    });
    draws(d, use, { ...pageResources, XObject: { X: d.context.register(form) } });
  };
};
const halftones = (own: object): Draw => {
  return page("/G gs 1 0 0 rg 0 0 9 9 re f", {
    ExtGState: {
      G: {
        Type: "ExtGState",
        HT: {
          HalftoneType: 5,
          Default: { HalftoneType: 1, Frequency: 90, Angle: 0, SpotFunction: "Round" },
          ...own,
        },
      },
    },
  });
};
const grey = { C: ["CalGray", { WhitePoint: [0.95, 1, 1.09] }] };
const separation = (name: string) => ({
  S: ["Separation", name, "DeviceRGB", { FunctionType: 2, N: 1, Domain: [0, 1] }],
});

describe("PDF/A rules of what pages draw", () => {
  it.each<[string, string, Draw, Draw]>([
    [
      "an integer that 32 bits cannot hold",
      "6.1.13-5",
      page("q 1 0 0 1 2157483648 0 cm Q"),
      page("q 1 0 0 1 2147483647 0 cm Q"),
    ],
    [
      "a string longer than 32,767 bytes",
      "6.1.13-5",
      page(`BT (${"x".repeat(32_768)}) Tj ET`),
      page(`BT (${"x".repeat(32_767)}) Tj ET`),
    ],
    ["an odd number of digits", "6.1.6-1", page("BT <48 5> Tj ET"), page("BT <48 50> Tj ET")],
    ["no digit", "6.1.6-1", page("BT <484!> Tj ET"), page("BT (484!) Tj ET")],
    [
      "a colorant whose name is no UTF-8",
      "6.1.8-1",
      page("/S cs 1 scn", { ColorSpace: separation("Gr\u00fcn#ff".replace("#ff", "\u00ff")) }),
      page("/S cs 1 scn", { ColorSpace: separation("Gold") }),
    ],
    [
      "a colour space that a form takes from its page",
      "6.2.2-2",
      withForm("/C cs 0.5 sc 0 0 9 9 re f", {}, { ColorSpace: grey }),
      withForm("/C cs 0.5 sc 0 0 9 9 re f", { Resources: { ColorSpace: grey } }, {}),
    ],
    [
      "an operator that nobody knows, in a form that is drawn",
      "6.2.2-1",
      withForm("q Unknown Q", { Resources: {} }, {}),
      withForm("q Unknown Q", { Resources: {} }, {}, "q Q"),
    ],
    [
      "overprint of fills in mode 1",
      "6.2.4.2-2",
      fourColours("0 0 0 1 sc 0 0 9 9 re f", { OPM: 1, OP: false, op: true }),
      fourColours("0 0 0 1 SC 0 0 9 9 re S", { OPM: 1, OP: false, op: true }),
    ],
    [
      "overprint of strokes in mode 1, where op stands for both",
      "6.2.4.2-2",
      fourColours("0 0 0 1 SC 0 0 9 9 re S", { OPM: 1, OP: true }),
      fourColours("0 0 0 1 SC 0 0 9 9 re S", { OPM: 0, OP: true }),
    ],
    [
      "overprint in four colours",
      "6.2.4.2-2",
      fourColours("0 0 0 1 sc 0 0 9 9 re f", { OPM: 1, op: true }),
      fourColours("0 0 0 sc 0 0 9 9 re f", { OPM: 1, op: true }, 3),
    ],
    [
      "black that was never set, without output intent",
      "6.2.4.3-1",
      withoutIntent(page("0 0 9 9 re f")),
      withoutIntent(page("0 0 9 9 re n")),
    ],
    [
      "an inline image in a colour space of the resources",
      "6.2.4.3-1",
      withoutIntent(
        page("BI /W 1 /H 1 /BPC 8 /CS /I ID x EI", {
          ColorSpace: { I: ["Indexed", "DeviceRGB", 0, PDFHexString.of("000000")] },
        }),
      ),
      withoutIntent(
        page("BI /W 1 /H 1 /BPC 8 /CS /I ID x EI", {
          ColorSpace: { I: ["Indexed", grey.C, 0, PDFHexString.of("00")] },
        }),
      ),
    ],
    [
      "a page that blends in four colours where the output has three",
      "6.2.4.3-1",
      (d) =>
        d
          .getPage(0)
          .node.set(PDFName.of("Group"), d.context.obj({ S: "Transparency", CS: "DeviceCMYK" })),
      (d) =>
        d
          .getPage(0)
          .node.set(PDFName.of("Group"), d.context.obj({ S: "Transparency", CS: "DeviceRGB" })),
    ],
    [
      "a halftone of a colorant without transfer function",
      "6.2.5-1",
      halftones({ Gold: { HalftoneType: 1 } }),
      halftones({
        Gold: { HalftoneType: 1, TransferFunction: "Identity" },
        Cyan: { HalftoneType: 1 },
      }),
    ],
    [
      "an inline image with an intent of its own",
      "6.2.6-1",
      page("BI /W 1 /H 1 /BPC 8 /CS /G /Intent /Custom ID x EI"),
      page("BI /W 1 /H 1 /BPC 8 /CS /G /Intent /Perceptual ID x EI"),
    ],
  ])("find %s", async (_, rule, broken, kept) => {
    expect(await rulesBroken(await candidate(broken))).toContain(rule);
    expect(await rulesBroken(await candidate(kept))).toEqual([]);
  });

  it("find a page's size that is inherited", async () => {
    const inherits = (size: number): Draw => {
      return (d) => {
        const { node } = d.getPage(0);
        node.delete(PDFName.of("MediaBox"));
        node.Parent()?.set(PDFName.of("MediaBox"), d.context.obj([0, 0, 300, size]));
      };
    };
    expect(await rulesBroken(await candidate(inherits(2)))).toContain("6.1.13-3");
    expect(await rulesBroken(await candidate(inherits(3)))).toEqual([]);
  });
});

describe("the name of a file", () => {
  const bytes = (s: string) => Buffer.from(s, "latin1");
  it("is two strings, none of them empty", async () => {
    const pdf = Buffer.from(await candidate()).toString("latin1");
    const without = bytes(pdf.replace(/\/ID \[[^\]]*\]/, (id) => "/ID [<> <>]".padEnd(id.length)));
    expect(await rulesBroken(without)).toContain("6.1.3-1");
  });

  it("stands in the first trailer of a linearized file", async () => {
    const pdf = Buffer.from(await candidate()).toString("latin1");
    const linearized = (trailer: string) =>
      bytes(
        pdf.replace(
          /(%[^%\n]{4}\n)/,
          `$1900 0 obj\n<< /Linearized 1 >>\nendobj\nxref\n0 0\n${trailer}\nstartxref\n0\n%%EOF\n`,
        ),
      );
    expect(await rulesBroken(linearized("trailer\n<< /Size 9 >>"))).toContain("6.1.3-1");
    expect(await rulesBroken(linearized("trailer\n<< /Size 9 /ID [<00> <00>] >>"))).not.toContain(
      "6.1.3-1",
    );
  });
});
