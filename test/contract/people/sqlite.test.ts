import { sqliteRoom } from '../store/storeRoom';
import { peopleContract } from './peopleContract';

describe('people on SQLite', () => peopleContract(sqliteRoom));
