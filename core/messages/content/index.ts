import { z } from 'zod/v4';
import { addressContent } from './address';
import { carouselContent } from './carousel';
import { catalogContent, productContent, productListContent } from './commerce';
import { contactsContent } from './contacts';
import { ctaUrlContent } from './ctaUrl';
import { flowContent } from './flow';
import { listContent } from './list';
import { locationContent } from './location';
import { audioContent, documentContent, imageContent, stickerContent, videoContent } from './media';
import { reactionContent } from './reaction';
import { replyButtonsContent } from './replyButtons';
import { callPermissionRequestContent, contactInfoRequestContent, locationRequestContent } from './requests';
import { templateContent } from './template';
import { textContent } from './text';

/** Every kind of message that can be sent, told apart by `kind`. A new kind is one file here and one in cloudApi/wire. */
export const content = z.discriminatedUnion('kind', [
	textContent,
	imageContent,
	videoContent,
	audioContent,
	documentContent,
	stickerContent,
	locationContent,
	contactsContent,
	reactionContent,
	replyButtonsContent,
	listContent,
	ctaUrlContent,
	locationRequestContent,
	flowContent,
	productContent,
	productListContent,
	catalogContent,
	carouselContent,
	addressContent,
	callPermissionRequestContent,
	contactInfoRequestContent,
	templateContent,
]);

export type Content = z.output<typeof content>;
export type ContentKind = Content['kind'];
export type ContentOf<Kind extends ContentKind> = Extract<Content, { kind: Kind }>;
