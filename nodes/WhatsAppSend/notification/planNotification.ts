import { createHash } from 'node:crypto';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { InvalidInputError, readRecipient, recipientKey, type MessageDraft, type Recipient } from '../../../core/messages';
import { chooseRendering, languageOfRecipient, needsTemplate, readLanguage, readRecord, type Attachment, type Rendering, type WindowState } from '../../../core/notifications';
import { describeBinary } from '../../shared/describeBinary';
import { hashUploads, type PendingUpload } from '../../shared/pendingUpload';
import { FileReferences } from '../message/fileReferences';
import type { DeliveryKey, PlannedMessage } from '../message/planItem';
import { checkDraft, type ItemDraft } from '../message/readDraft';
import type { TemplateLookUp } from '../message/readTemplate';
import { refusedItem, validatedItem } from '../message/validatedItem';
import type { AskedNotification } from './readNotification';
import type { NotifiedPerson } from './recipients';
import { templateFor } from './templateFor';

/** What planning needs beside the item. */
export interface Planning {
	account: string;
	lookUp: TemplateLookUp;
	executionKey: (index: number) => string;
}

/** One notification to one person of one item. */
export interface Addressed {
	index: number;
	asked: AskedNotification;
	person: NotifiedPerson;
	phoneNumberId: string;
}

/** A notification that is ready to be delivered: the message that tells it, and the files that follow. */
export interface PlannedNotification {
	addressed: Addressed;
	rendering: Rendering;
	main: PlannedMessage;
	files: PlannedMessage[];
	/** What the item says of it. */
	about: IDataObject;
}

/** Names a recipient in keys without a phone number. */
const shortName = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

function keyOf({ index, asked: { delivery, keyNamesRecipient } }: Addressed, recipient: string, { executionKey }: Planning): DeliveryKey {
	const { businessKey } = delivery;
	const end = keyNamesRecipient ? '' : `|${shortName(recipient)}`;
	return businessKey === undefined ? { key: `${executionKey(index)}${end}`, keyKind: 'execution' } : { key: `${businessKey}${end}`, keyKind: 'business' };
}

const attachmentKinds: ReadonlyArray<Attachment['kind']> = ['image', 'video', 'audio'];

/** The files of an item as what their type fits best. Throws an InvalidInputError for one that is not there. */
function attach(context: IExecuteFunctions, { index, asked }: Addressed, files: FileReferences): Attachment[] {
	return asked.files.map((property) => {
		const { kind, filename } = describeBinary(context, index, property);
		const as = attachmentKinds.find((one) => one === kind) ?? 'document';
		return { kind: as, media: files.binary(property, as), filename };
	});
}

/** Whether a file stands in a message: its reference is handed on as it is. */
const holds = (value: unknown, reference: PendingUpload['reference']): boolean =>
	value === reference || (typeof value === 'object' && value !== null && Object.values(value).some((part) => holds(part, reference)));

/** What two orders under one key are compared by: the record, whatever the moment makes of it. Files count by name, type and size. */
function bodyHashOf({ asked, phoneNumberId }: Addressed, recipient: string, uploads: readonly PendingUpload[]): string {
	const files = uploads.map(({ file: { filename, mimeType, sizeBytes } }) => [filename, mimeType, sizeBytes]);
	return createHash('sha256').update(JSON.stringify([asked.draft, asked.language, asked.template, phoneNumberId, recipient, files])).digest('hex');
}

async function render(addressed: Addressed, to: Recipient, attachments: Attachment[], window: WindowState, { lookUp }: Planning): Promise<Rendering & { language: string }> {
	const { asked, person } = addressed;
	const { draft } = asked;
	const wished = asked.language ?? readLanguage(person.language) ?? languageOfRecipient(to);
	const template = needsTemplate(draft, window) ? await templateFor(draft.kind, wished, asked.template, lookUp) : undefined;
	// Where the template exists in another language only, everything is said in that one.
	const language = (template !== undefined && 'definition' in template ? readLanguage(template.definition.language) : undefined) ?? wished;
	const rendering = chooseRendering(readRecord({ ...draft, language, attachments }), { window, template });
	if ('refused' in rendering) throw new InvalidInputError([{ field: 'outsideTemplate', message: rendering.refused.words }]);
	return { ...rendering, language };
}

/** What the item says of how the notification was rendered, and why. */
const aboutOf = ({ asked, person }: Addressed, { as, reason, shortened, language }: Rendering & { language: string }): IDataObject => ({
	notification: {
		kind: asked.draft.kind,
		language,
		rendering: as,
		reason: { ...reason },
		shortened: shortened.map((one) => ({ ...one })),
		...(person.name !== undefined && { recipientName: person.name }),
		...(person.reasons !== undefined && { toldBecause: person.reasons }),
	},
});

/**
 * Plans one notification to one person: rendered for the window as it is, checked against every limit, with its keys. With
 * Validate Only the request is the result. Throws an InvalidInputError or a CloudApiError.
 */
export async function planNotification(context: IExecuteFunctions, addressed: Addressed, window: WindowState, planning: Planning): Promise<PlannedNotification | { finished: INodeExecutionData; more: IDataObject }> {
	const { index, asked, person, phoneNumberId } = addressed;
	const references = new FileReferences(context, index);
	const attachments = attach(context, addressed, references);
	const to = readRecipient(person.to);
	const recipient = recipientKey(to);
	const rendering = await render(addressed, to, attachments, window, planning);
	const about = aboutOf(addressed, rendering);
	const { key, keyKind } = keyOf(addressed, recipient, planning);
	const { businessKey: _key, ...delivery } = asked.delivery;

	const draftOf = (content: MessageDraft['content']): ItemDraft => ({
		message: { from: phoneNumberId, to: person.to, content, callbackData: asked.callbackData },
		uploads: references.pending.filter(({ reference }) => holds(content, reference)),
		problems: references.problems,
		route: { via: 'messages' },
		delivery,
		validateOnly: asked.validateOnly,
	});
	const [first, ...others] = rendering.contents.map(draftOf) as [ItemDraft, ...ItemDraft[]];
	if (asked.validateOnly) return { finished: validatedItem(checkDraft(first).message, { draft: first, account: planning.account, key, keyKind }, index), more: about };

	const plan = async (draft: ItemDraft, ownKey: string, bodyHash?: string): Promise<PlannedMessage> => {
		const uploads = await hashUploads(draft.uploads);
		return { draft, uploads, key: ownKey, keyKind, bodyHash, ...checkDraft(draft) };
	};
	const main = await plan(first, key, bodyHashOf(addressed, recipient, references.pending));
	const files: PlannedMessage[] = [];
	for (const [position, draft] of others.entries()) files.push(await plan(draft, `${key}|file-${position + 1}`));
	return { addressed, rendering, main, files, about };
}

/** Validate Only, something wrong: every problem found. */
export const refusedNotification = (error: InvalidInputError, index: number): INodeExecutionData => refusedItem(error.problems, index);
