package releve.drill;

/** What is done for a patient: drugs, laboratory, imaging and papers. */
record Care(Drugs drugs, Tubes tubes, Pictures pictures, Papers papers) {
    static Care in(House house, Chance chance) {
        return new Care(
                new Drugs(house, chance.fork("drugs")),
                new Tubes(house, chance.fork("tubes")),
                new Pictures(house, chance.fork("pictures")),
                new Papers(house, chance.fork("papers")));
    }
}
