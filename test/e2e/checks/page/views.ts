/** Every view of the page: its address, and the part that is there once it has been filled. */
export const views = [
	{ name: 'phones', address: '', part: 'message' },
	{ name: 'traffic', address: '#/operator/traffic', part: 'exchanges' },
	{ name: 'ledger', address: '#/operator/ledger', part: 'ledger' },
	{ name: 'templates', address: '#/operator/templates', part: 'template-500111222333405' },
	{ name: 'numbers', address: '#/operator/numbers', part: 'rules' },
	{ name: 'people', address: '#/operator/people', part: 'habits-15550107701' },
	{ name: 'events', address: '#/operator/events', part: 'event-preview' },
	{ name: 'faults', address: '#/operator/faults', part: 'fault-serverError' },
	{ name: 'clock', address: '#/operator/clock', part: 'clock-now' },
	{ name: 'snapshots', address: '#/operator/snapshots', part: 'snapshot' },
	{ name: 'connect', address: '#/connect', part: 'listeners' },
];
