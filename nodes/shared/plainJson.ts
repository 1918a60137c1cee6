import type { IDataObject } from 'n8n-workflow';

/** A value as an item's JSON: what is undefined is left out, as items of n8n should, and instants are texts. */
export const plainJson = (value: object): IDataObject => JSON.parse(JSON.stringify(value)) as IDataObject;
