import type { Emulator } from '../emulator';
import type { SeedAccount, SeedTemplate } from '../seed/seed';

/** Shows a template that is new or has changed to whoever watches. */
export function tellTemplate({ live }: Pick<Emulator, 'live'>, { id: accountId }: SeedAccount, template: SeedTemplate): void {
	live.publish({ event: 'template', data: { ...template, accountId } });
}
