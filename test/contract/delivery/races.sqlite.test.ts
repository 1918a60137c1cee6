import { sqliteRoom } from '../store/storeRoom';
import { raceSuite } from './races/raceSuite';

describe('subjects on SQLite', () => raceSuite(sqliteRoom, 20));
