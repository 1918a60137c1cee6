/** So many people have a phone in the tests of delivery. */
export const peopleCount = 60;

/** The WhatsApp id of one of them. */
export const person = (index: number) => `1555011${String(index % peopleCount).padStart(4, '0')}`;
