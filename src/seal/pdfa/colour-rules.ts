import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import type { Operation } from "../content-stream.js";
import { type Content, contents } from "../pdf-content.js";
import { arrayAt, dictAt, get, isNamed, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";
import { overprintFaults } from "./overprint.js";
import { spotColours } from "./spot-colours.js";

/** ISO 19005-3, 6.2.3 and 6.2.4: what colours mean. */
export const colourRules: readonly PdfaRule[] = [
  {
    id: "6.2.3-1",
    demands:
      "output intents name one embedded profile of a printer, display or colour space, below version 5",
    faults: intentFaults,
  },
  {
    id: "6.2.4.2-1",
    demands: "ICC profiles are valid and have the components they say",
    faults: profileFaults,
  },
  {
    id: "6.2.4.2-2",
    demands: "colours of a CMYK profile are not overprinted in mode 1",
    faults: overprintFaults,
  },
  {
    id: "6.2.4.3-1",
    demands: "device colours stand for the output intent's or a default colour space",
    faults: deviceColours,
  },
  {
    id: "6.2.4.4-1",
    demands: "spot colours of one name are the same everywhere, and DeviceN lists its colorants",
    faults: spotColours,
  },
];

export function unique(list: readonly string[]): string[] {
  return [...new Set(list)].slice(0, 5);
}

function intentsOf({ document }: PdfFile): PDFDict[] {
  return arrayAt(document.catalog, "OutputIntents").filter(
    (o): o is PDFDict => o instanceof PDFDict,
  );
}

export function hasIntent(file: PdfFile): boolean {
  return intentsOf(file).some((o) => nameAt(o, "S") === "GTS_PDFA1");
}

function intentFaults(file: PdfFile): string[] {
  const all = intentsOf(file);
  const profiles = all
    .map((o) => get(o, "DestOutputProfile"))
    .filter((p): p is PDFRawStream => p instanceof PDFRawStream);
  return [
    ...(new Set(profiles).size > 1 ? ["several profiles"] : []),
    ...all
      .filter((o) => o.has(PDFName.of("DestOutputProfileRef")))
      .map(() => "DestOutputProfileRef"),
    ...all
      .filter((o) => nameAt(o, "S") === "GTS_PDFA1" && !o.has(PDFName.of("DestOutputProfile")))
      .map(() => "no DestOutputProfile"),
    ...profiles.flatMap((p) => {
      const f = profileOf(p, file);
      return !f
        ? ["not a profile"]
        : [
            ...(!["prtr", "mntr"].includes(f.deviceClass) ? [`class ${f.deviceClass}`] : []),
            ...(!["RGB ", "CMYK", "GRAY"].includes(f.space) ? [`space ${f.space}`] : []),
            ...(f.version > 4 ? [`version ${f.version}`] : []),
            ...componentFaults(p, f),
          ];
    }),
  ];
}

interface Profile {
  version: number;
  deviceClass: string;
  space: string;
}

function profileOf(stream: PDFRawStream, file: PdfFile): Profile | null {
  const bytes = Buffer.from(file.decoded(stream), "latin1");
  return bytes.length >= 128 && bytes.toString("latin1", 36, 40) === "acsp"
    ? {
        version: bytes[8] ?? 0,
        deviceClass: bytes.toString("latin1", 12, 16),
        space: bytes.toString("latin1", 16, 20),
      }
    : null;
}

function componentFaults(stream: PDFRawStream, { space }: Profile): string[] {
  const n = get(stream.dict, "N");
  const wanted = { "RGB ": 3, CMYK: 4, GRAY: 1, "Lab ": 3 }[space];
  return n instanceof PDFNumber && n.asNumber() !== wanted
    ? [`N ${n.asNumber()} for ${space}`]
    : [];
}

function iccFaults(value: PDFObject | undefined, file: PdfFile): string[] {
  if (!(value instanceof PDFRawStream)) return ["no profile"];
  const profile = profileOf(value, file);
  if (!profile) return ["not a profile"];
  return [
    ...(profile.version > 4 ? [`version ${profile.version}`] : []),
    ...(!["prtr", "mntr", "scnr", "spac"].includes(profile.deviceClass)
      ? [`class ${profile.deviceClass}`]
      : []),
    ...componentFaults(value, profile),
  ];
}

function profileFaults(file: PdfFile): string[] {
  return file.objects.flatMap(([ref, o]) =>
    o instanceof PDFArray && isNamed(o, 0, "ICCBased")
      ? iccFaults(o.lookup(1), file).map((f) => `${ref.objectNumber}: ${f}`)
      : [],
  );
}

const spaceOf: Readonly<Record<string, string>> = {
  rg: "DeviceRGB",
  RG: "DeviceRGB",
  k: "DeviceCMYK",
  K: "DeviceCMYK",
  g: "DeviceGray",
  G: "DeviceGray",
};
const defaults: Readonly<Record<string, string>> = {
  DeviceRGB: "DefaultRGB",
  DeviceCMYK: "DefaultCMYK",
  DeviceGray: "DefaultGray",
};

/** Colours of a device are only as good as the profile that says what they mean. */
function deviceColours(file: PdfFile): string[] {
  const profile = intentsOf(file)
    .filter((o) => nameAt(o, "S") === "GTS_PDFA1")
    .map((o) => get(o, "DestOutputProfile"))
    .find((p): p is PDFRawStream => p instanceof PDFRawStream);
  const space = profile ? (profileOf(profile, file)?.space ?? "") : "";
  const used = contents(file).flatMap((c) =>
    namesIn(c).map((name) => ({ name, resources: c.resources })),
  );
  return unique(
    used
      .filter(({ name, resources }) => name in defaults && !isDefined(name, resources, space))
      .map((u) => u.name),
  );
}

/** Whether resources, or the profile of the output, say what a device's colours are. */
function isDefined(name: string, resources: PDFDict | undefined, space: string): boolean {
  if (dictAt(resources, "ColorSpace")?.has(PDFName.of(defaults[name] ?? ""))) return true;
  if (name === "DeviceGray") return space !== "";
  return space === (name === "DeviceRGB" ? "RGB " : "CMYK");
}

/**
 * Device colour spaces that a content stream paints in or blends its colours in, its images and
 * shadings among them.
 */
function namesIn(content: Content): string[] {
  const { operations, resources, source } = content;
  const group = dictAt(source instanceof PDFRawStream ? source.dict : source.node, "Group");
  return [
    ...(group ? baseSpaces(get(group, "CS"), 0) : []),
    ...defaultColours(content),
    ...operations.flatMap((o) => operationSpaces(o, resources)),
  ];
}

/** A page begins with black of the device; what it draws begins with the page's colours. */
function defaultColours({ source, filled, stroked }: Content): string[] {
  const isUsed = filled.some((i) => i.fill === null) || stroked.some((i) => i.stroke === null);
  return isUsed && !(source instanceof PDFRawStream) ? ["DeviceGray"] : [];
}

function operationSpaces(
  { operator, operands }: Operation,
  resources: PDFDict | undefined,
): string[] {
  if (operator in spaceOf) return [spaceOf[operator] ?? ""];
  const name = operands.find((w) => w.startsWith("/"))?.slice(1) ?? "";
  const resource = (kind: string) => dictAt(resources, kind)?.lookup(PDFName.of(name));
  switch (operator) {
    case "cs":
    case "CS":
      return name in defaults ? [name] : baseSpaces(resource("ColorSpace"), 0);
    case "scn":
    case "SCN":
      return name ? patternSpaces(resource("Pattern")) : [];
    case "sh":
      return baseSpaces(get(asDict(resource("Shading")), "ColorSpace"), 0);
    case "Do":
      return imageSpaces(asDict(resource("XObject")));
    case "ID":
      return inlineSpaces(operands, resources);
    default:
      return [];
  }
}

function patternSpaces(pattern: PDFObject | undefined): string[] {
  return pattern instanceof PDFDict
    ? baseSpaces(get(dictAt(pattern, "Shading"), "ColorSpace"), 0)
    : [];
}

function imageSpaces(object: PDFDict | undefined): string[] {
  return nameAt(object, "Subtype") === "Image" && get(object, "ImageMask") !== PDFBool.True
    ? baseSpaces(get(object, "ColorSpace"), 0)
    : [];
}

const inlineNames: Readonly<Record<string, string>> = {
  G: "DeviceGray",
  RGB: "DeviceRGB",
  CMYK: "DeviceCMYK",
};

function inlineSpaces(operands: readonly string[], resources: PDFDict | undefined): string[] {
  const at = operands.findIndex((w) => w === "/CS" || w === "/ColorSpace");
  const space = operands[at + 1]?.slice(1) ?? "";
  if (at === -1) return [];
  const known = inlineNames[space] ?? space;
  return known in defaults
    ? [known]
    : baseSpaces(dictAt(resources, "ColorSpace")?.lookup(PDFName.of(space)), 0);
}

function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFRawStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

function baseSpaces(value: PDFObject | undefined, depth: number): string[] {
  if (value instanceof PDFName) return [value.decodeText()];
  if (!(value instanceof PDFArray) || depth > 6) return [];
  const kind = value.lookup(0);
  const name = kind instanceof PDFName ? kind.decodeText() : "";
  if (name === "Indexed" || name === "I" || name === "Pattern") {
    return value.size() > 1 ? baseSpaces(value.lookup(1), depth + 1) : [];
  }
  if (name === "Separation" || name === "DeviceN") {
    return isNamed(value, 1, "None") ? [] : baseSpaces(value.lookup(2), depth + 1);
  }
  return name in defaults ? [name] : [];
}
