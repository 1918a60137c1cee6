const normal = (code: string) => code.trim().replaceAll('-', '_').toLowerCase();
const base = (code: string) => normal(code).split('_')[0]!;

/**
 * Chooses in which language a template goes out: exactly the wanted one, else another region of it, else the fallback
 * likewise; undefined where none fits. Codes may be written pt-BR or pt_BR.
 */
export function chooseLanguage(available: readonly string[], wanted: string | undefined, fallback: string | undefined): string | undefined {
	for (const code of [wanted, fallback]) {
		if (code === undefined || code.trim() === '') continue;
		const exact = available.find((entry) => normal(entry) === normal(code));
		const related = available.find((entry) => normal(entry) === base(code)) ?? available.find((entry) => base(entry) === base(code));
		const found = exact ?? related;
		if (found !== undefined) return found;
	}
	return undefined;
}
