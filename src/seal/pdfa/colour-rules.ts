import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { type Content, contents } from "../pdf-content.js";
import { arrayAt, dictAt, get, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";

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

function isNamed(array: PDFArray, index: number, name: string): boolean {
  const value = array.size() > index ? array.lookup(index) : undefined;
  return value instanceof PDFName && value.decodeText() === name;
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

/** Device colour spaces that a content stream paints in, its images and shadings among them. */
function namesIn({ operations, resources }: Content): string[] {
  return operations.flatMap(({ operator, operands }) => {
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
        return objectSpaces(asDict(resource("XObject")));
      case "ID":
        return inlineSpaces(operands);
      default:
        return [];
    }
  });
}

function patternSpaces(pattern: PDFObject | undefined): string[] {
  return pattern instanceof PDFDict
    ? baseSpaces(get(dictAt(pattern, "Shading"), "ColorSpace"), 0)
    : [];
}

/** Of an image, or of a form that blends its colours in a space of its own. */
function objectSpaces(object: PDFDict | undefined): string[] {
  if (!object) return [];
  if (nameAt(object, "Subtype") === "Image" && get(object, "ImageMask") !== PDFBool.True) {
    return baseSpaces(get(object, "ColorSpace"), 0);
  }
  const group = dictAt(object, "Group");
  return group ? baseSpaces(get(group, "CS"), 0) : [];
}

const inlineNames: Readonly<Record<string, string>> = {
  G: "DeviceGray",
  RGB: "DeviceRGB",
  CMYK: "DeviceCMYK",
};

function inlineSpaces(operands: readonly string[]): string[] {
  const at = operands.findIndex((w) => w === "/CS" || w === "/ColorSpace");
  const space = operands[at + 1]?.slice(1) ?? "";
  return at === -1 ? [] : [inlineNames[space] ?? space];
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

function spotColours(file: PdfFile): string[] {
  const { dicts, objects } = file;
  const arrays = [
    ...objects.map(([, o]) => o),
    ...dicts.flatMap((d) => d.keys().map((k) => d.lookup(k))),
  ].filter((o): o is PDFArray => o instanceof PDFArray && o.size() >= 4);
  const meanings = new Map<string, string>();
  return [...new Set(arrays)]
    .flatMap((space) => {
      if (isNamed(space, 0, "Separation")) return separationFaults(space, meanings, file);
      return isNamed(space, 0, "DeviceN") ? colorantFaults(space) : [];
    })
    .slice(0, 5);
}

/** A spot colour of one name means one thing everywhere. */
function separationFaults(space: PDFArray, meanings: Map<string, string>, file: PdfFile): string[] {
  const name = String(space.lookup(1));
  const meaning = `${String(space.lookup(2))} ${tint(space.lookup(3), file)}`;
  const known = meanings.get(name);
  meanings.set(name, meaning);
  return known !== undefined && known !== meaning ? [`Separation ${name}`] : [];
}

/** Every colorant of a DeviceN space is described, or one of the process. */
function colorantFaults(space: PDFArray): string[] {
  const names = space.lookup(1);
  if (!(names instanceof PDFArray)) return [];
  const last = space.size() > 4 ? space.lookup(4) : undefined;
  const attributes = last instanceof PDFDict ? last : undefined;
  const described = dictAt(attributes, "Colorants");
  const process = new Set(arrayAt(dictAt(attributes, "Process"), "Components").map(String));
  return names
    .asArray()
    .filter((n): n is PDFName => n instanceof PDFName && n.decodeText() !== "None")
    .filter((n) => !process.has(String(n)) && !described?.has(n))
    .map((n) => `DeviceN ${n.toString()}`);
}

function tint(value: PDFObject | undefined, file: PdfFile): string {
  return value instanceof PDFRawStream
    ? value.dict.toString() + file.decoded(value)
    : String(value);
}
