/** One message to be sent, as an item of n8n. */
export interface BenchItem {
	to: string;
	text: string;
}

/** So many different people. Source: the numbers 555-0000 to 555-9999 of Washington, D.C.; no message leaves this machine. */
export const toManyPeople = (count: number): BenchItem[] =>
	Array.from({ length: count }, (_, index) => ({ to: `+1202555${String(index).padStart(4, '0')}`, text: `Order SO-${10_000 + index} has left the warehouse and arrives tomorrow before noon.` }));

/** So many messages to one person. */
export const toOnePerson = (count: number): BenchItem[] => Array.from({ length: count }, (_, index) => ({ to: '+12025550123', text: `Step ${index + 1} of ${count} is done.` }));
