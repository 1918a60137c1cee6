/** Letters of scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana and their kin. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A value whose direction must not reorder the words around it. Source: Unicode, bidirectional algorithm, first strong isolate. */
export const isolate = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);
