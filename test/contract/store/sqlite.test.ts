import { storeContract } from './contract';
import { sqliteContract } from './sqlite.contract';
import { sqliteRoom } from './storeRoom';

describe('the store on SQLite', () => storeContract(sqliteRoom, sqliteContract));
