import { defaultSeed, type Seed } from '../../../sandbox';

/** The default seed and a template with a document, a link and a code, whose variables have no names: not every client can mix names and files. */
export const seedWithInvoice: Seed = {
	...defaultSeed,
	accounts: defaultSeed.accounts.map((account) => ({
		...account,
		templates: [
			...account.templates,
			{
				id: '500111222333499',
				name: 'invoice_short',
				language: 'en_US',
				category: 'UTILITY',
				status: 'APPROVED',
				parameterFormat: 'POSITIONAL',
				components: [
					{ type: 'HEADER', format: 'DOCUMENT' },
					{ type: 'BODY', text: 'Hello {{1}}, your invoice is attached.' },
					{
						type: 'BUTTONS',
						buttons: [
							{ type: 'URL', text: 'Pay', url: 'https://ferrow.example/pay/{{1}}' },
							{ type: 'COPY_CODE', example: 'EARLY2' },
						],
					},
				],
			},
		],
	})),
};
