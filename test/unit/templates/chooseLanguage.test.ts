import { chooseLanguage } from '../../../core/templates';

test.each<[available: string[], wanted: string | undefined, fallback: string | undefined, chosen: string | undefined]>([
	[['en_US', 'pt_BR'], 'pt_BR', 'en_US', 'pt_BR'],
	[['en_US', 'pt_BR'], 'pt-BR', undefined, 'pt_BR'],
	[['en_US', 'pt_BR'], 'PT_br', undefined, 'pt_BR'],
	[['en_US', 'pt_BR'], ' pt_BR ', undefined, 'pt_BR'],
	[['en_US', 'pt_BR'], 'pt', undefined, 'pt_BR'],
	[['en_US', 'pt_BR'], 'pt_PT', undefined, 'pt_BR'],
	[['pt_PT', 'pt_BR', 'pt'], 'pt_AO', undefined, 'pt'],
	[['pt_PT', 'pt_BR'], 'pt_BR', undefined, 'pt_BR'],
	[['en_US', 'en'], 'en_GB', undefined, 'en'],
	[['en_US', 'pt_BR'], 'de', 'en_US', 'en_US'],
	[['en_US', 'pt_BR'], 'de', 'en', 'en_US'],
	[['en_US', 'pt_BR'], 'de', undefined, undefined],
	[['en_US', 'pt_BR'], 'de', 'fr', undefined],
	[['en_US', 'pt_BR'], undefined, 'pt_BR', 'pt_BR'],
	[['en_US', 'pt_BR'], '', 'pt_BR', 'pt_BR'],
	[['en_US', 'pt_BR'], undefined, undefined, undefined],
	[['zh_CN', 'zh_Hant_HK'], 'zh-Hant-HK', undefined, 'zh_Hant_HK'],
	[['fil', 'fi'], 'fi', undefined, 'fi'],
	[['fil'], 'fi', undefined, undefined],
	[[], 'en', 'en', undefined],
])('of %j for %p with fallback %p: %p', (available, wanted, fallback, chosen) => {
	expect(chooseLanguage(available, wanted, fallback)).toBe(chosen);
});
