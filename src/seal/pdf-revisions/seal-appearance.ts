import type { Bilingual } from "../../model/base/text.js";
import { decodedBytes, isPlainlyFiltered } from "./filters.js";
import type { Box, Looked, Widget } from "./looked.js";
import { words } from "./new-signature.words.js";
import { isOwnSeal } from "./own-seal.js";
import type { Revision } from "./revision.js";
import { type Dict, isDict, isList, Ref, Stream, Unreadable, type Value } from "./values.js";

/**
 * What is wrong with how a new signature is seen. It paints into its own box alone: one form, whose
 * own box a viewer fits into that of the field. A seal as this product draws it may touch text, for
 * it is outlines; any other stands where nothing else does.
 */
export function sealFaults(looked: Looked, { number, dict }: Widget): Bilingual[] {
  const { now, added } = looked;
  const box = rectangleOf(now, dict.get("Rect"));
  if (!box) return [words.sealForm({ number })];
  const appearance = now.resolve(dict.get("AP"));
  if (appearance === null) {
    const isPainted = !isEmpty(box) && isTinted(now, dict);
    return isPainted ? coverFaults(looked, { number, box, form: null }) : [];
  }
  const normal = isDict(appearance) ? appearance.get("N") : undefined;
  const form = now.resolve(normal);
  if (!isDict(appearance) || [...appearance.keys()].join() !== "N" || isDict(form)) {
    return [words.sealStates({ number })];
  }
  const isNew = normal instanceof Ref && added.has(normal.number);
  if (!(form instanceof Stream) || !isNew || !keepsToBox(now, form)) {
    return [words.sealForm({ number })];
  }
  const isElsewhere = isEmpty(box) ? paints(now, form) : isMoved(now, dict);
  if (isElsewhere) return [words.sealForm({ number })];
  return drawnFaults(looked, { number, box, form }, dict);
}

/** Of a seal that keeps to its box: what it lies over. */
function drawnFaults(looked: Looked, seal: Seal, dict: Dict): Bilingual[] {
  if (isEmpty(seal.box)) return [];
  return coverFaults(looked, isTinted(looked.now, dict) ? { ...seal, form: null } : seal);
}

function isEmpty({ left, right, bottom, top }: Omit<Box, "page">): boolean {
  return left === right || bottom === top;
}

/** A ground, a border or a caption that viewers draw themselves (MK; ISO 32000-1, 12.5.6.19). */
function isTinted(now: Revision, field: Dict): boolean {
  const tints = now.resolve(field.get("MK"));
  return tints !== null && !(isDict(tints) && [...tints.keys()].every((key) => key === "R"));
}

/** Whether anything is seen of a widget. */
export function isSeen({ now }: Looked, { dict }: Widget): boolean {
  const box = rectangleOf(now, dict.get("Rect"));
  if (box && isEmpty(box)) return false;
  const appearance = now.dict(dict.get("AP"));
  const form = now.resolve(appearance?.get("N"));
  const isBlank = appearance === null || (form instanceof Stream && !paints(now, form));
  return !isBlank || isTinted(now, dict);
}

/**
 * Whether a viewer draws it elsewhere than in its box: at any zoom as large (NoZoom), or upright on
 * a page that is turned (NoRotate).
 */
function isMoved(now: Revision, field: Dict): boolean {
  const flags = now.resolve(field.get("F"));
  if (flags === null) return false;
  if (typeof flags !== "number" || (flags & 8) !== 0) return true;
  return (flags & 16) !== 0 && rotationOf(now, now.dict(field.get("P"))) !== 0;
}

/** How a page is turned, itself or by what it hangs on; without a page, as if it were. */
function rotationOf(now: Revision, from: Dict | null): Value {
  let page = from;
  for (let i = 0; page && i < 50; i += 1) {
    if (page.has("Rotate")) return now.resolve(page.get("Rotate"));
    if (!page.has("Parent")) return 0;
    page = now.dict(page.get("Parent"));
  }
  return 1;
}

interface Seal {
  readonly number: number;
  readonly box: Omit<Box, "page">;
  /** Null where a viewer paints more than it: then it is no seal of ours. */
  readonly form: Stream | null;
}

function coverFaults(looked: Looked, { number, box, form }: Seal): Bilingual[] {
  const { old, now, roles } = looked;
  const page = roles.pages.findIndex((n) =>
    now
      .list(now.dict(now.object(n))?.get("Annots"))
      .some((v) => v instanceof Ref && v.number === number),
  );
  if (page === -1) return [];
  if (!isOn(now, number, roles.pages[page])) return [words.sealForm({ number })];
  const name = words.page({ number: page + 1 });
  const others = old.list(old.dict(old.object(roles.pages[page] ?? -1))?.get("Annots"));
  const isOverSeal = others.some((v) => {
    const annotation = old.dict(v);
    const rectangle = rectangleOf(old, annotation?.get("Rect"));
    const isItself = v instanceof Ref && v.number === number;
    // A link shows nothing of its own.
    const isShown = !["Link", "Popup"].includes(old.name(annotation?.get("Subtype")));
    return !isItself && isShown && rectangle !== null && overlap(box, rectangle);
  });
  if (isOverSeal) return [words.sealOverSeal({ page: name })];
  const isOwn =
    form !== null &&
    isOwnSeal(textOf(form), sizeOf(now, form), [box.right - box.left, box.top - box.bottom]);
  return isOwn ? [] : coverFaultsOn(looked, { page, ...box });
}

/** What lies below a seal that may be filled. */
function coverFaultsOn({ seen, doubts }: Looked, box: Box): Bilingual[] {
  const page = words.page({ number: box.page + 1 });
  const isOver = (boxes: readonly Box[]) =>
    boxes.some((b) => b.page === box.page && overlap(box, b));
  if (isOver(seen.marks())) return [words.sealCovers({ page })];
  if (isOver(seen.pictures())) doubts.push(words.sealOverPicture({ page }));
  return [];
}

/** A field that names another page than the one that lists it may be drawn on either. */
function isOn(now: Revision, field: number, page: number | undefined): boolean {
  const named = now.dict(now.object(field))?.get("P");
  return named === undefined || (named instanceof Ref && named.number === page);
}

/** Boxes that share an inner point; what has no area shares none. */
function overlap(a: Omit<Box, "page">, b: Omit<Box, "page">): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

/** A form with a box, whose matrix neither turns nor shears nor flattens. */
function keepsToBox(now: Revision, { dict }: Stream): boolean {
  const matrix = dict.has("Matrix") ? numbersOf(now, dict.get("Matrix")) : [1, 0, 0, 1, 0, 0];
  const [a = 0, b = 0, c = 0, d = 0] = matrix;
  return (
    now.name(dict.get("Subtype")) === "Form" &&
    rectangleOf(now, dict.get("BBox")) !== null &&
    matrix.length === 6 &&
    a > 0 &&
    d > 0 &&
    b === 0 &&
    c === 0 &&
    isPlainlyFiltered(dict) &&
    !dict.has("OC") &&
    !dict.has("Ref")
  );
}

const painting = /(?<![\w/*'"])(?:S|s|f|F|f\*|B|B\*|b|b\*|sh|BI|Tj|TJ|'|")(?![\w*])/;

/** Whether a form draws anything, itself or in a form of its own. */
function paints(now: Revision, form: Stream, depth = 0): boolean {
  const content = textOf(form);
  if (depth > 5 || painting.test(content)) return true;
  const below = now.dict(now.dict(form.dict.get("Resources"))?.get("XObject"));
  // Without resources of its own, a form may draw with those of its page.
  if (!below && /(?<![\w/])Do(?!\w)/.test(content)) return true;
  return [...(below?.values() ?? [])].some((v) => {
    const found = now.resolve(v);
    const isForm = found instanceof Stream && now.name(found.dict.get("Subtype")) === "Form";
    return !isForm || paints(now, found, depth + 1);
  });
}

function textOf(form: Stream): string {
  try {
    return decodedBytes(form).toString("latin1");
  } catch (error) {
    if (error instanceof Unreadable) return "sh"; // it may draw anything
    throw error;
  }
}

function sizeOf(now: Revision, form: Stream): readonly [number, number] {
  const box = rectangleOf(now, form.dict.get("BBox"));
  const isPlain = !form.dict.has("Matrix") && box?.left === 0 && box.bottom === 0;
  return isPlain ? [box.right, box.top] : [0, 0];
}

function rectangleOf(revision: Revision, value: Value | undefined): Omit<Box, "page"> | null {
  const numbers = numbersOf(revision, value);
  const [x0, y0, x1, y1] = numbers;
  if (numbers.length !== 4 || x0 === undefined || y0 === undefined) return null;
  if (x1 === undefined || y1 === undefined) return null;
  return {
    left: Math.min(x0, x1),
    right: Math.max(x0, x1),
    bottom: Math.min(y0, y1),
    top: Math.max(y0, y1),
  };
}

function numbersOf(revision: Revision, value: Value | undefined): number[] {
  const found = revision.resolve(value);
  const numbers = isList(found) ? found.map((v) => revision.resolve(v)) : [];
  return numbers.every((n): n is number => typeof n === "number") ? numbers : [];
}
