import { shorten } from '../../../core/notifications';

/** Source: Meta, template components: the body, filled in. */
const longestBody = 1024;
/** Less than this says nothing. */
const leastLength = 40;

const variable = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** The texts of a body's variables, by their names, such that the filled body is not too long: the last ones are shortened first. Pure. */
export function fitVariables(body: string, texts: ReadonlyMap<string, string>): Map<string, string> {
	const names = [...body.matchAll(variable)].map(([, name]) => name!);
	const fitted = new Map(texts);
	const filledLength = () => body.replace(variable, '').length + names.reduce((sum, name) => sum + (fitted.get(name) ?? '').length, 0);
	for (const [name, text] of [...texts].reverse()) {
		const times = names.filter((one) => one === name).length;
		const excess = filledLength() - longestBody;
		if (excess > 0 && times > 0) fitted.set(name, shorten(text, Math.max(leastLength, text.length - Math.ceil(excess / times))));
	}
	return fitted;
}
