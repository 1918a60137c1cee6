/** What JSON.parse gives: a test knows the shape, and fails where it is another. */
export type Json = ReturnType<typeof JSON.parse>;
