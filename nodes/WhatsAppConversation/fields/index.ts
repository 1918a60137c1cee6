import type { INodeProperties } from 'n8n-workflow';
import { chatFields } from './chatFields';
import { consentFields } from '../consent/consentFields';
import { conversationFields } from './conversationFields';
import { handOverFields } from './handOverFields';
import { operationFields, resourceField } from './resourceFields';

/** The panel, from top to bottom. */
export const fields: INodeProperties[] = [resourceField, ...operationFields, ...chatFields, ...conversationFields, ...handOverFields, ...consentFields];
