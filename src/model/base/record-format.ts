/**
 * The version of the record format that this program reads and writes; what changed from one to the
 * next stands in `schemas/formats/`.
 */
export const currentFormat = 2;

/** What a configuration without a version stands for: the format before versions were written. */
export const firstFormat = 1;
