import type { Vocabulary } from '../vocabulary';
import { eastAsian } from './eastAsian';
import { germanic } from './germanic';
import { romance } from './romance';
import { semiticAndIranian } from './semiticAndIranian';
import { slavic } from './slavic';
import { southAsian } from './southAsian';
import { southEastAsian } from './southEastAsian';
import { uralicTurkicGreekSwahili } from './uralicTurkicGreekSwahili';

/** Every language whose words are known. */
export const vocabularies: readonly Vocabulary[] = [...germanic, ...romance, ...slavic, ...uralicTurkicGreekSwahili, ...semiticAndIranian, ...southAsian, ...southEastAsian, ...eastAsian];
