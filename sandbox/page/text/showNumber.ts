/** A wa_id as a person would write the number. */
export function showNumber(waId: string): string {
	const northAmerican = /^1(\d{3})(\d{3})(\d{4})$/.exec(waId);
	return northAmerican ? `+1 ${northAmerican.slice(1).join('-')}` : `+${waId}`;
}
