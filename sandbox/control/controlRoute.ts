import type { Emulator } from '../emulator';

/** A control request with the variable parts of its path taken out. */
export interface ControlCall {
	emulator: Emulator;
	parameters: Record<string, string>;
	query: URLSearchParams;
	/** Undefined when the request had no body. */
	body: unknown;
	/** The address under which the caller reached the sandbox. */
	origin: string;
}

/** One operation of the control API; a path part that starts with a colon is a parameter. */
export interface ControlRoute {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	path: string;
	answer(call: ControlCall): unknown;
}

/** The parameters of a path that fits the route, else nothing. */
export function matchRoute({ path }: Pick<ControlRoute, 'path'>, pathname: string): Record<string, string> | undefined {
	const wanted = path.split('/');
	const given = pathname.split('/');
	if (wanted.length !== given.length) return undefined;
	const parameters: Record<string, string> = {};
	for (const [position, part] of wanted.entries()) {
		const value = given[position] ?? '';
		if (part.startsWith(':')) parameters[part.slice(1)] = decoded(value);
		else if (part !== value) return undefined;
	}
	return parameters;
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
