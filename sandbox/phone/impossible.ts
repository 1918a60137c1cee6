/** Something that a person cannot do with a phone; the message says why. */
export class Impossible extends Error {}
