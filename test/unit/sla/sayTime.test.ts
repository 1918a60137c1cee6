import fc from 'fast-check';
import { sayRemaining, sayTime } from '../../../core/sla';

const minute = 60_000;

test.each([
	[125, 'en', '2 hours and 5 minutes', '2:05'],
	[60, 'en', '1 hour', '1:00'],
	[1, 'en_GB', '1 minute', '0:01'],
	[0.5, 'en', 'less than a minute', '0:00'],
	[6000, 'en', '100 hours', '100:00'],
	[125, 'es', '2 horas y 5 minutos', '2:05'],
	[125, 'pt_BR', '2 horas e 5 minutos', '2:05'],
	[125, 'de-AT', '2 Stunden und 5 Minuten', '2:05'],
	[125, 'fr', '2 hours and 5 minutes', '2:05'],
	[125, undefined, '2 hours and 5 minutes', '2:05'],
])('%s minutes in %s', (minutes, language, words, figures) => {
	expect(sayTime(minutes * minute, language)).toEqual({ words, figures });
});

test.each([
	[25, 'en', '25 minutes left', '0:25'],
	[-25, 'en', '25 minutes overdue', '-0:25'],
	[0, 'en', 'due now', '0:00'],
	[-0.5, 'en', 'less than a minute overdue', '0:00'],
	[60, 'es', 'falta 1 hora', '1:00'],
	[61, 'es', 'faltan 1 hora y 1 minuto', '1:01'],
	[-60, 'es', '1 hora de retraso', '-1:00'],
	[1, 'pt', 'falta 1 minuto', '0:01'],
	[25, 'pt', 'faltam 25 minutos', '0:25'],
	[-25, 'pt', '25 minutos de atraso', '-0:25'],
	[25, 'de', 'noch 25 Minuten', '0:25'],
	[-25, 'de', '25 Minuten überfällig', '-0:25'],
])('%s minutes remaining in %s', (minutes, language, words, figures) => {
	expect(sayRemaining(minutes * minute, language)).toEqual({ words, figures });
});

test('figures can be read back to the minute', () => {
	fc.assert(
		fc.property(fc.integer({ min: -1e10, max: 1e10 }), (ms) => {
			const { figures } = sayRemaining(ms, 'en');
			const [hours, minutes] = figures.replace('-', '').split(':').map(Number);
			expect(hours! * 60 + minutes!).toBe(Math.floor(Math.abs(ms) / minute));
			expect(minutes).toBeLessThan(60);
			if (ms >= 0) expect(figures).not.toContain('-');
		}),
	);
});
