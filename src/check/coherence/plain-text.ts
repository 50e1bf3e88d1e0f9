/** A text as it is compared: white space, punctuation, width and capitals carry no meaning. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}\s]/gu, "");
}
