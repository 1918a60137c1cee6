import { z } from 'zod/v4';
import { limitedText } from '../limitedText';
import { isWebAddress } from '../webAddress';
import { mediaSource } from './mediaSource';

/** A line of text above the body. Source: Meta, interactive messages: header of 60 characters. */
export const headerText = limitedText({ label: 'Header', max: 60 });

/** Header of an interactive message: a line of text, a picture, a video or a document. */
export const header = z
	.discriminatedUnion('type', [
		z.object({ type: z.literal('text'), text: headerText }),
		z.object({ type: z.enum(['image', 'video', 'document']), media: mediaSource, filename: limitedText({ label: 'File name', max: 240 }).optional() }),
	])
	.optional();

export type Header = NonNullable<z.output<typeof header>>;

/** Small text below the body. Source: Meta, interactive messages: footer of 60 characters. */
export const footer = limitedText({ label: 'Footer', max: 60 }).optional();

/** The text of most interactive messages. Source: Meta: 1,024 characters. */
export const body = limitedText({ label: 'Text', max: 1024 });

/** A web address as a button opens it. Source: Meta: 2,000 characters, http or https. */
export const buttonUrl = limitedText({ label: 'Button URL', max: 2000 }).refine(
	isWebAddress,
	'The button URL is not an http or https address, or contains a space. Correct it, and write %20 for spaces.',
);
