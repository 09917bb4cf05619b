import type { KinFamily } from '../kinFamily.ts';
import { familyOf } from './familyOf.ts';
import { grownFamily } from './grownFamily.ts';

/** The families that the notation's tests, the demo and the layout share: every name is made up. */
export const FAMILIES: Record<string, KinFamily> = {
  nobody: familyOf({ people: '' }),
  onePerson: familyOf({ people: 'Ana 1980' }),
  threeGenerations: familyOf({
    people:
      'Gus. 1940, Ida 1942, Hal. 1938, Jo 1941, Bo. 1968, Ana 1970, Cy. 1972, Dan. 1995, Eve 1998, Fay 2001, Kim 1971, Lou 2000',
    couples: 'Gus + Ida, Hal + Jo, Bo + Ana, Cy + Kim',
    children: 'Gus Ida > Bo Cy, Hal Jo > Ana, Bo Ana > Fay Dan Eve, Cy Kim > Lou',
  }),
  adopted: familyOf({
    people: 'Ana 1970, Bo. 1968, Dan. 1995, Eve 2001, Mia 1975, Zed. 1974',
    couples: 'Ana + Bo, Mia / Zed',
    children: 'Ana Bo > Dan, adopted: Ana Bo > Eve, Mia Zed > Eve',
  }),
  twoHouseholds: familyOf({
    people: 'Nadia 1984, Karim. 1981, Lea 2014, Tom. 2017, Sam. 1986, Julie 1985, Max. 2021, Rose 1955, Aid?',
    couples: 'Nadia / Karim, Nadia + Sam, Karim + Julie',
    children: 'Karim Nadia > Lea Tom, Karim Julie > Max, Rose > Nadia',
    households: 'chez Nadia: Nadia Sam Lea Tom Aid, chez Karim: Karim Julie Max Lea Tom',
    services: 'school: Lea Tom, CMPP: Lea, MDPH: Nadia, club: Max',
  }),
  cousins: familyOf({
    people:
      'Gus. 1930, Ida 1932, Bo. 1955, Cyd 1957, Dee 1956, Ed. 1958, Fin. 1980, Gia 1981, Hal. 2005, Ivy 2008',
    couples: 'Gus + Ida, Bo + Dee, Cyd + Ed, Fin + Gia',
    children: 'Gus Ida > Bo Cyd, Bo Dee > Fin, Cyd Ed > Gia, Fin Gia > Hal Ivy',
  }),
  uncleAndNiece: familyOf({
    people: 'Gus. 1930, Ida 1932, Bo. 1950, Uncle. 1958, Dee 1952, Eve 1975, Fay 2000',
    couples: 'Gus + Ida, Bo + Dee, Eve + Uncle',
    children: 'Gus Ida > Bo Uncle, Bo Dee > Eve, Uncle Eve > Fay',
  }),
  twins: familyOf({
    people: 'Ana 1970, Bo. 1968, Dan. 1995, Eve 1995, Fay 1990, Gil. 1999, Hugo. 1994, Iris 1996',
    couples: 'Ana + Bo, Dan + Iris, Eve + Hugo',
    children: 'Ana Bo > Fay Eve=Dan Gil',
  }),
  fosterCare: familyOf({
    people: 'Mia 1990, Zed. 1988, Lea 2014, Noe. 2016, Ana 1965, Bo. 1963, Dan. 2004, Ref?',
    couples: 'Mia / Zed, Ana + Bo',
    children: 'Mia Zed > Lea Noe, foster: Ana Bo > Lea Noe, Ana Bo > Dan',
    households: 'chez Ana: Ana Bo Dan Lea Noe',
    services: 'ASE: Lea Noe Ana, MECS: Noe',
  }),
  remarriages: familyOf({
    people:
      'Henri. 1940, Anne 1942, Berthe 1945, Claire 1950, Denise 1955, Eve 1965, Fred. 1970, Guy. 1975, Ines 1980, Jack. 1938, Kate 1963',
    couples: 'Henri / Anne, Henri / Berthe, Henri / Claire, Henri + Denise, Anne + Jack',
    children:
      'Henri Anne > Eve, Henri Berthe > Fred, Henri Claire > Guy, Henri Denise > Ines, Jack Anne > Kate',
  }),
  partnersOnBothSides: familyOf({
    people: 'Ana 1980, Bo. 1978, Cy. 1982, Dan. 2005, Eve 2012, Fay 2015, Gia 1981',
    couples: 'Ana / Bo, Ana + Cy, Gia + Bo',
    children: 'Ana Bo > Dan, Ana Cy > Eve, Gia Bo > Fay',
  }),
  moreThanTwoParents: familyOf({
    people: 'Ana 1980, Bea 1982, Cy. 1979, Dee 1985, Lou 2015, Max. 2018',
    couples: 'Ana + Bea, Cy + Dee',
    children: 'Ana Bea > Lou Max, donor: Cy > Lou Max, guardian: Ana Bea Cy > Lou',
  }),
  oneRoofNoKin: familyOf({
    people: 'Ana 1980, Bo. 1978, Dan. 2005, Eli?, Fox?',
    couples: 'Ana + Bo',
    children: 'Ana Bo > Dan',
    households: 'home: Ana Bo Dan Eli, flat: Fox',
  }),
  threeHundred: grownFamily({ people: 300, seed: 7 }),
};
