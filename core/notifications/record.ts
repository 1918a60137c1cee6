import { z } from 'zod/v4';
import { checkShape, isWebAddress } from '../messages';
import { notificationLanguages } from './language';
import { starterKinds } from './starters';
import { cleanText, isBlank, oneLine } from './text/clean';

/** A text that may be absent; one that shows nothing is. */
const optionalText = (clean: (text: string) => string) =>
	z
		.string()
		.optional()
		.transform((text) => (text === undefined || isBlank(text) ? undefined : clean(text)));

const field = z.object({ label: z.string().transform(oneLine), value: z.string().transform(oneLine) });

/** Source: Meta, interactive lists: ID of 200 characters, the shorter of the two limits. */
const longestButtonId = 200;
const mostButtons = 10;

const button = z.object({
	id: z
		.string()
		.trim()
		.min(1, 'A button has no ID. Enter one; it comes back with the answer.')
		.max(longestButtonId, { error: (issue) => `A button's ID is ${String(issue.input).length} characters long; WhatsApp allows at most ${longestButtonId}. Shorten it.` })
		.refine((id) => !/\p{Cs}/u.test(id), "A button's ID contains half of a character. Correct it."),
	title: z
		.string()
		.transform(oneLine)
		.refine((title) => !isBlank(title), 'A button has no title. Enter what it says.'),
});

const buttons = z
	.array(button)
	.max(mostButtons, { error: (issue) => `The notification has ${(issue.input as unknown[]).length} buttons; WhatsApp allows at most ${mostButtons}. Remove some.` })
	.superRefine((list, context) => {
		const twice = list.find(({ id }, index) => list.findIndex((other) => other.id === id) < index);
		if (twice !== undefined) context.addIssue({ code: 'custom', message: `Two buttons have the ID "${twice.id}"; WhatsApp needs different IDs. Change one.` });
	});

/** Source: Meta, URL buttons: 2,000 characters. */
const longestLink = 2000;

const link = z
	.string()
	.trim()
	.optional()
	.transform((text) => text || undefined)
	.refine((text) => text === undefined || isWebAddress(text), 'The record link is not an http or https address, or contains a space. Correct it, and write %20 for spaces.')
	.refine((text) => text === undefined || text.length <= longestLink, { error: (issue) => `The record link is ${String(issue.input).length} characters long; WhatsApp allows at most ${longestLink}. Use a shorter one.` });

/** A file of the record; `media` is handed on as it is, so that the id of an upload may still be put into it. */
export interface Attachment {
	kind: 'image' | 'video' | 'audio' | 'document';
	media: { id?: string; link?: string };
	filename?: string;
}

/** Source: Meta, authentication templates: 15 characters. */
const code = z
	.string()
	.trim()
	.regex(/^\S{1,15}$/, 'The one-time code must have 1 to 15 characters and no space. Correct it.')
	.optional();

const record = z
	.object({
		kind: z.enum([...starterKinds, 'custom']),
		language: z.enum(notificationLanguages),
		/** Stands above the message in place of the words of the kind. */
		headline: optionalText(oneLine),
		title: optionalText(oneLine),
		status: optionalText(oneLine),
		/** The most important first; those without a value are left out. */
		fields: z.array(field).default([]).transform((list) => list.filter(({ value }) => !isBlank(value))),
		/** Where the full record is. */
		link,
		/** What the reader is asked to do. */
		request: optionalText(cleanText),
		/** Those of the kind where absent; none where empty. */
		buttons: buttons.optional(),
		attachments: z.array(z.custom<Attachment>()).default([]),
		/** Small text below the message, inside the window. */
		footer: optionalText(oneLine),
		/** The one-time code. */
		code,
	})
	.superRefine(({ kind, title, code: given }, context) => {
		if (kind === 'oneTimeCode') {
			if (given === undefined) context.addIssue({ code: 'custom', path: ['code'], message: 'The one-time code is missing. Enter it.' });
		} else if (title === undefined) {
			context.addIssue({ code: 'custom', path: ['title'], message: 'The title of the notification is empty. Enter what it is about, such as "Purchase order PO-1042".' });
		}
	});

/** What a notification tells, cleaned of what no message may hold. */
export type NotificationRecord = z.output<typeof record>;

/** A record before it is checked. */
export type NotificationRecordDraft = z.input<typeof record>;

/** Checks a record; throws an InvalidInputError that lists every problem. */
export function readRecord(draft: NotificationRecordDraft): NotificationRecord {
	return checkShape(record, draft);
}
