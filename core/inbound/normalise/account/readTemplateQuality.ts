import { z } from 'zod/v4';
import { instant } from '../instant';
import { text } from '../wireParts';
import { one, spoken } from './accountReader';
import { templateCalled, templateOf, templateParts } from './templateParts';

const quality = z.looseObject({ ...templateParts, previous_quality_score: text, new_quality_score: z.string().min(1) });

const severities = { GREEN: 'info', YELLOW: 'warning', RED: 'critical' } as const;

/** A template's quality rating; red ones are paused. Source: Meta, message_template_quality_update. */
export const readTemplateQuality = one(quality, (value, { time }) => {
	const { previous_quality_score: before, new_quality_score: now } = value;
	const severity = now === 'YELLOW' || now === 'RED' ? severities[now] : 'info';
	return {
		kind: 'templateQuality',
		status: now,
		severity,
		what: `${templateCalled(value)} has the quality ${spoken(now)} now${before === undefined ? '' : ` (before: ${spoken(before)})`}.`,
		fix: severity === 'info' ? undefined : 'Send it to people who expect it only, and improve its text; templates of bad quality are paused.',
		template: templateOf(value),
		occurredAt: instant(time),
	};
});
