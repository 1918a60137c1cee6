import { accountCodes } from './codes/accountCodes';
import { apiCodes } from './codes/apiCodes';
import type { CodeEntry } from './codes/codeEntry';
import { featureCodes } from './codes/featureCodes';
import { messageCodes } from './codes/messageCodes';
import { templateCodes } from './codes/templateCodes';

/** Every error code of the Cloud API, by its number. */
export const codeCatalogue: ReadonlyMap<number, CodeEntry> = new Map([...apiCodes, ...messageCodes, ...templateCodes, ...accountCodes, ...featureCodes]);
