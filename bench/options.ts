import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface BenchOptions {
	name: string;
	check: boolean;
	long: boolean;
	only: string[];
	profile: boolean;
}

/** Reads the command line; throws with the usage where it is not understood. */
export function readOptions(args: string[], names: string[]): BenchOptions {
	const usage = `Usage: npm run bench -- <${names.join(' | ')}> [--check] [--long] [--only case,case] [--profile]

  --check    ends with 1 when a promise is not kept
  --long     runs the cases that take minutes as well
  --only     runs these cases only
  --profile  writes CPU profiles of n8n to .n8n/logs`;
	try {
		const { positionals, values } = parseArgs({
			args,
			allowPositionals: true,
			options: { check: { type: 'boolean', default: false }, long: { type: 'boolean', default: false }, only: { type: 'string', default: '' }, profile: { type: 'boolean', default: false } },
		});
		const [name, ...more] = positionals;
		if (name === undefined || !names.includes(name) || more.length > 0) throw new Error(name === undefined ? 'Say which benchmark.' : `There is no benchmark "${positionals.join(' ')}".`);
		return { ...values, name, only: values.only.split(',').filter((part) => part !== '') };
	} catch (error) {
		throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
	}
}
