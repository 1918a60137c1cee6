import type { MessageDraft } from '../messages';
import type { TemplateDefinition } from '../templates';
import { renderInside } from './inside/renderInside';
import { fillFromRecord } from './outside/fillFromRecord';
import type { OwnValues } from './outside/sources';
import type { NotificationRecord } from './record';
import { Told, type Shortening } from './shortening';
import type { WindowState } from './window';

/** An approved template and what the builder fills in by hand; or why there is none. */
export type TemplateForRecord = { definition: TemplateDefinition; own?: OwnValues } | { missing: string };

/** What decides how a record is rendered. */
export interface Situation {
	window: WindowState;
	/** Needed only where `needsTemplate` says so. */
	template?: TemplateForRecord;
}

/** Why a rendering was chosen, or nothing may be sent: a code that programs compare, and the sentence for people. */
export interface RenderingReason {
	code: 'windowOpen' | 'windowClosing' | 'windowClosed' | 'windowUnknown' | 'codeTemplate' | 'refusedOutsideWindow' | 'noTemplate';
	words: string;
}

/** A record as messages: the first one tells it, files follow. */
export interface Rendering {
	as: string;
	reason: RenderingReason;
	contents: [MessageDraft['content'], ...Array<MessageDraft['content']>];
	/** What does not stand there as it was given. */
	shortened: Shortening[];
}

const whyOutside: Record<Exclude<WindowState, 'open'>, RenderingReason> = {
	closing: { code: 'windowClosing', words: "The customer service window closes within a minute, so an approved template goes out, which is allowed at any time." },
	closed: { code: 'windowClosed', words: 'The person has not written within the last 24 hours, so an approved template goes out, which is allowed at any time.' },
	unknown: { code: 'windowUnknown', words: "Nobody keeps the person's messages here, so an approved template goes out, which is allowed at any time." },
};

const inside: RenderingReason = { code: 'windowOpen', words: 'The person has written within the last 24 hours, so a message with everything on it is allowed.' };
const codeTemplate: RenderingReason = { code: 'codeTemplate', words: 'WhatsApp wants one-time codes in an authentication template, also inside the customer service window.' };

/** Whether the template has to be known before the record can be rendered. */
export function needsTemplate({ kind }: Pick<NotificationRecord, 'kind'>, window: WindowState): boolean {
	return window !== 'open' || kind === 'oneTimeCode';
}

/**
 * Chooses the best rendering that is allowed: a message with buttons, a list or a link inside the customer service window, an
 * approved template outside of it and for one-time codes. Refuses, with what to do, where neither is possible. Throws an
 * InvalidInputError where the template needs what the record does not have.
 */
export function chooseRendering(record: NotificationRecord, { window, template }: Situation): Rendering | { refused: RenderingReason } {
	const told = new Told();
	const isCode = record.kind === 'oneTimeCode';
	if (template !== undefined && 'definition' in template && needsTemplate(record, window)) {
		const content = fillFromRecord(record, template.definition, template.own ?? {}, told);
		return { as: 'template', reason: window === 'open' ? codeTemplate : whyOutside[window], contents: [content], shortened: told.list };
	}
	if (window === 'open') {
		const [main, ...others] = renderInside(record, told);
		const { words } = inside;
		return { as: main!.kind, reason: isCode ? { ...inside, words: `${words} There is no approved template with a button that copies the code.` } : inside, contents: [main!, ...others], shortened: told.list };
	}
	const why = { closing: 'closes within a minute', closed: 'is closed', unknown: 'is not known here' }[window];
	const missing = template !== undefined && 'missing' in template ? template.missing : 'No template is chosen. Choose one, or create the starter templates.';
	return { refused: { code: 'noTemplate', words: `The customer service window of this recipient ${why}, so only an approved template may go out. ${missing}` } };
}

/** The reason of a template that goes out after WhatsApp had refused the message as outside the window. */
export const refusedOutsideWindow: RenderingReason = {
	code: 'refusedOutsideWindow',
	words: 'The customer service window seemed open, but WhatsApp refused the message as outside of it (131047), so the approved template went out under the same key.',
};
