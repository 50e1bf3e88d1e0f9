import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import type { Operation } from "../content-stream.js";
import { type Content, contents, lookups } from "../pdf-content.js";
import { dictAt, get, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";
import { hasIntent, unique } from "./colour-rules.js";
import { jpxFaults } from "./jpx.js";

const operators = new Set(
  `
    b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K
    k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w
    W W* y ' "
  `
    .trim()
    .split(/\s+/),
);
const intents = new Set([
  "RelativeColorimetric",
  "AbsoluteColorimetric",
  "Perceptual",
  "Saturation",
]);
const blendModes = new Set([
  "Normal",
  "Compatible",
  "Multiply",
  "Screen",
  "Overlay",
  "Darken",
  "Lighten",
  "ColorDodge",
  "ColorBurn",
  "HardLight",
  "SoftLight",
  "Difference",
  "Exclusion",
  "Hue",
  "Saturation",
  "Color",
  "Luminosity",
]);

/** ISO 19005-3, 6.2 but for colour and fonts: content streams, images, transparency. */
export const graphicsRules: readonly PdfaRule[] = [
  {
    id: "6.2.2-1",
    demands: "content streams use operators of ISO 32000-1 only",
    faults: (file) =>
      unique(
        allOperations(file)
          .map((o) => o.operator)
          .filter((o) => !operators.has(o)),
      ),
  },
  {
    id: "6.2.2-2",
    demands: "what a content stream names stands in resources of its own",
    faults: (file) => unique(contents(file).flatMap(strangeResources)),
  },
  {
    id: "6.2.5-1",
    demands:
      "graphics states have no TR, HTP, no TR2 but Default, and halftones of type 1 or 5 without name",
    faults: ({ dicts }) => dicts.flatMap(stateFaults),
  },
  {
    id: "6.2.6-1",
    demands: "rendering intents are one of the four",
    faults: (file) =>
      unique(
        [
          ...allOperations(file)
            .filter((o) => o.operator === "ri")
            .map((o) => (o.operands[0] ?? "").slice(1)),
          ...allOperations(file)
            .filter((o) => o.operator === "ID")
            .map(inlineIntent),
          ...file.dicts.flatMap(intentNames),
        ].filter((n) => n !== "" && !intents.has(n)),
      ),
  },
  {
    id: "6.2.8-1",
    demands: "images have no alternates, no OPI, no interpolation",
    faults: (file) => [
      ...file.dicts.flatMap(imageFaults),
      ...allOperations(file)
        .filter(isInterpolated)
        .map(() => "Interpolate"),
    ],
  },
  {
    id: "6.2.8.3-1",
    demands: "JPEG 2000 pictures have 1, 3 or 4 channels of one depth and a known colour space",
    faults: ({ objects }) =>
      objects.flatMap(([, o]) =>
        o instanceof PDFRawStream && nameAt(o.dict, "Filter") === "JPXDecode"
          ? jpxFaults(Buffer.from(o.contents), o.dict.has(PDFName.of("ColorSpace")))
          : [],
      ),
  },
  {
    id: "6.2.9-1",
    demands: "form XObjects have no OPI, no PostScript, no reference to another file",
    faults: ({ dicts }) => dicts.flatMap(formFaults),
  },
  {
    id: "6.2.10-1",
    demands: "blend modes are those of ISO 32000-1",
    faults: ({ dicts }) => unique(dicts.flatMap(strangeBlendModes)),
  },
  {
    id: "6.2.10-2",
    demands: "a page with transparency has a blending colour space or an output intent",
    faults: (file) =>
      hasIntent(file)
        ? []
        : file.document
            .getPages()
            .flatMap((p, i) =>
              isTransparent(p, file) && !dictAt(p.node, "Group")?.has(PDFName.of("CS"))
                ? [`page ${i + 1}`]
                : [],
            ),
  },
];

function allOperations(file: PdfFile): Operation[] {
  return contents(file).flatMap((c) => c.operations);
}

const kindsByOperator: Readonly<Record<string, string>> = {
  Tf: "Font",
  Do: "XObject",
  gs: "ExtGState",
  sh: "Shading",
  cs: "ColorSpace",
  CS: "ColorSpace",
  scn: "Pattern",
  SCN: "Pattern",
};
/** Colour spaces that no resource names. */
const namedSpaces = new Set(["DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern"]);

function strangeResources({ resources, ownResources, operations }: Content): string[] {
  return operations.flatMap(({ operator, operands }) => {
    const kind = kindsByOperator[operator];
    const name = operands.find((w) => w.startsWith("/"))?.slice(1);
    if (kind === "ColorSpace" && namedSpaces.has(name ?? "")) return [];
    return kind && name && !(ownResources && dictAt(resources, kind)?.has(PDFName.of(name)))
      ? [`${kind} ${name}`]
      : [];
  });
}

function stateFaults(d: PDFDict): string[] {
  return [
    ...["TR", "HTP"].filter((k) => isState(d) && d.has(PDFName.of(k))),
    ...(d.has(PDFName.of("TR2")) && nameAt(d, "TR2") !== "Default" ? ["TR2"] : []),
    ...halftone(d),
  ];
}

function intentNames(d: PDFDict): string[] {
  return [
    nameAt(d, "RI"),
    d.has(PDFName.of("ColorSpace")) || nameAt(d, "Subtype") === "Image" ? nameAt(d, "Intent") : "",
  ];
}

function inlineIntent({ operands }: Operation): string {
  const at = operands.indexOf("/Intent");
  return at === -1 ? "" : (operands[at + 1] ?? "").slice(1);
}

function imageFaults(d: PDFDict): string[] {
  if (nameAt(d, "Subtype") !== "Image") return [];
  return [
    ...["Alternates", "OPI"].filter((k) => d.has(PDFName.of(k))),
    ...(get(d, "Interpolate") === PDFBool.True ? ["Interpolate"] : []),
    ...bits(d),
  ];
}

function isInterpolated({ operator, operands }: Operation): boolean {
  return operator === "ID" && /\/(I|Interpolate) true/.test(operands.join(" "));
}

function formFaults(d: PDFDict): string[] {
  if (nameAt(d, "Subtype") === "PS") return ["PostScript"];
  if (nameAt(d, "Subtype") !== "Form") return [];
  return [
    ...["OPI", "PS", "Ref"].filter((k) => d.has(PDFName.of(k))),
    ...(nameAt(d, "Subtype2") === "PS" ? ["Subtype2"] : []),
  ];
}

function strangeBlendModes(d: PDFDict): string[] {
  if (!isState(d)) return [];
  const value = get(d, "BM");
  const names =
    value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [value];
  return names.flatMap((n) =>
    n instanceof PDFName && !blendModes.has(n.decodeText()) ? [n.decodeText()] : [],
  );
}

function isState(d: PDFDict): boolean {
  return (
    nameAt(d, "Type") === "ExtGState" ||
    (!d.has(PDFName.of("Type")) &&
      ["ca", "CA", "SMask", "BM", "TR", "TR2", "HT", "LW", "SA", "OP", "op"].some((k) =>
        d.has(PDFName.of(k)),
      ) &&
      !d.has(PDFName.of("Subtype")))
  );
}

/** The colorants whose halftones need no transfer function, and what stands for all others. */
const primary = new Set(["Default", "Cyan", "Magenta", "Yellow", "Black"]);

/** Halftones of a set: those of other colorants must say how tints become dots. */
function transferFaults(set: PDFDict): string[] {
  return set
    .keys()
    .filter((k) => !primary.has(k.decodeText()))
    .flatMap((k) => {
      const of = set.lookup(k);
      const own = of instanceof PDFRawStream ? of.dict : of;
      return own instanceof PDFDict && !own.has(PDFName.of("TransferFunction"))
        ? [`no TransferFunction for ${k.toString()}`]
        : [];
    });
}

function halftone(d: PDFDict): string[] {
  const type = get(d, "HalftoneType");
  if (!(type instanceof PDFNumber)) return [];
  return [
    ...([1, 5].includes(type.asNumber()) ? [] : [`HalftoneType ${type.asNumber()}`]),
    ...(d.has(PDFName.of("HalftoneName")) ? ["HalftoneName"] : []),
    ...(type.asNumber() === 5 ? transferFaults(d) : []),
  ];
}

function bits(d: PDFDict): string[] {
  const value = get(d, "BitsPerComponent");
  if (!(value instanceof PDFNumber) || nameAt(d, "Filter") === "JPXDecode") return [];
  const n = value.asNumber();
  return (get(d, "ImageMask") === PDFBool.True ? n === 1 : [1, 2, 4, 8, 16].includes(n))
    ? []
    : [`BitsPerComponent ${n}`];
}

function isTransparent(page: PDFPage, file: PdfFile): boolean {
  return (
    contents(file).some(
      (c) =>
        c.page === page &&
        lookups(dictAt(c.resources, "ExtGState")).some(
          (s) =>
            s instanceof PDFDict &&
            (below(s, "ca") ||
              below(s, "CA") ||
              (s.has(PDFName.of("SMask")) && nameAt(s, "SMask") !== "None") ||
              (s.has(PDFName.of("BM")) && !["Normal", "Compatible"].includes(nameAt(s, "BM")))),
        ),
    ) ||
    contents(file).some(
      (c) =>
        c.page === page &&
        lookups(dictAt(c.resources, "XObject")).some(
          (x) =>
            x instanceof PDFRawStream &&
            (x.dict.has(PDFName.of("SMask")) ||
              nameAt(dictAt(x.dict, "Group"), "S") === "Transparency"),
        ),
    )
  );
}

function below(d: PDFDict, key: string): boolean {
  const value = get(d, key);
  return value instanceof PDFNumber && value.asNumber() < 1;
}
