import type { SeedTemplate, TemplateComponent } from '../../seed/seed';

/** All words of a template in lower case, for searching. */
export function contentOf({ components }: Pick<SeedTemplate, 'components'>): string {
	return components.flatMap(wordsOf).join('\n').toLowerCase();
}

function wordsOf(component: TemplateComponent): string[] {
	switch (component.type) {
		case 'BUTTONS':
			return component.buttons.map(({ text }) => text ?? '');
		case 'CAROUSEL':
			return component.cards.flatMap(({ components }) => components.flatMap(wordsOf));
		case 'LIMITED_TIME_OFFER':
			return [component.limited_time_offer.text];
		default:
			return 'text' in component ? [component.text] : [];
	}
}
