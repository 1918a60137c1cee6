import { z } from 'zod/v4';
import { replyButtonsContent } from './replyButtons';
import { templateContent } from './template';
import { textContent } from './text';

/** Every kind of message that can be sent, told apart by `kind`. A new kind is one file here and one in cloudApi/wire. */
export const content = z.discriminatedUnion('kind', [textContent, replyButtonsContent, templateContent]);

export type Content = z.output<typeof content>;
export type ContentKind = Content['kind'];
export type ContentOf<Kind extends ContentKind> = Extract<Content, { kind: Kind }>;
