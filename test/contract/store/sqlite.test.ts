import { storeContract } from './contract';
import { sqliteRoom } from './storeRoom';

describe('the store on SQLite', () => storeContract(sqliteRoom));
