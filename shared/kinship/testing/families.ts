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
  threeFathers: familyOf({
    people:
      'Ana 1980, Bo. 1976, Cy. 1979, Dan. 1983, Eve 2000, Fay 2003, Gil. 2008, Hal. 2015, Ida 1955, Jo. 1953',
    couples: 'Ana / Bo, Ana / Cy, Ana + Dan, Jo + Ida',
    children: 'Ana Bo > Eve Fay, Ana Cy > Gil, Ana Dan > Hal, Jo Ida > Ana',
    households: 'home: Ana Dan Eve Fay Gil Hal',
  }),
  fourParents: familyOf({
    people: 'Ana 1980, Bea 1982, Cy. 1979, Dan. 1981, Lou 2015, Gus. 1950, Ida 1952',
    couples: 'Ana + Bea, Cy + Dan, Gus + Ida',
    children: 'Ana Bea Cy Dan > Lou, Gus Ida > Cy',
    households: 'one: Ana Bea Lou, other: Cy Dan Lou',
  }),
  adoptedBothOnTheMap: familyOf({
    people: 'Mia 1985, Zed. 1984, Ana 1975, Bo. 1973, Eve 2005, Dan. 2007, Gus. 1945, Ida 1947, Nel 1960',
    couples: 'Mia / Zed, Ana + Bo, Gus + Ida',
    children: 'adoptedOut: Mia Zed > Eve, adopted: Ana Bo > Eve, Ana Bo > Dan, Gus Ida > Bo, Nel > Mia',
  }),
  twinsInCare: familyOf({
    people: 'Mia 1990, Zed. 1988, Lea 2014, Tom. 2014, Ana 1965, Bo. 1963, Dan. 2004, Noe. 2017',
    couples: 'Mia / Zed, Ana + Bo',
    children: 'Mia Zed > Lea=Tom Noe, foster: Ana Bo > Lea=Tom, Ana Bo > Dan',
    households: 'chez Ana: Ana Bo Dan Lea Tom, chez Mia: Mia Noe',
    services: 'ASE: Lea Tom, PMI: Noe',
  }),
  grandmotherRaises: familyOf({
    people: 'Rose 1950, Nadia 1975, Karim. 1974, Lea 2008, Tom. 2011, Sam. 1979, Max. 2020, Paul. 1948',
    couples: 'Paul / Rose, Nadia / Karim, Nadia + Sam',
    children: 'Paul Rose > Nadia, Nadia Karim > Lea Tom, Nadia Sam > Max, kinshipCarer: Rose > Lea Tom',
    households: 'chez Rose: Rose Lea Tom, chez Nadia: Nadia Sam Max',
  }),
  aloneAndTwoFamilies: familyOf({
    people: 'Ana 1970, Bo. 1968, Dan. 1995, Pia 1972, Quentin. 1971, Rita 1999, Seul. 1960',
    couples: 'Ana + Bo, Pia + Quentin',
    children: 'Ana Bo > Dan, Pia Quentin > Rita',
  }),
  twelveSiblings: familyOf({
    people:
      'Gus. 1920, Ida 1922, A. 1940, B 1941, C. 1943, D 1944, E. 1946, F 1947, G. 1949, H 1950, I. 1952, J 1953, K. 1955, L 1957, Kim 1944, Nils. 1969, Ola 1971, Max. 1948, Pia 1975',
    couples: 'Gus + Ida, C + Kim, F + Max',
    children: 'Gus Ida > A B C D E F G H I J K L, C Kim > Nils Ola, F Max > Pia',
  }),
  fifteenServices: familyOf({
    people: 'Nadia 1984, Karim. 1981, Lea 2014, Tom. 2017',
    couples: 'Nadia / Karim',
    children: 'Nadia Karim > Lea Tom',
    services:
      's1: Lea, s2: Lea, s3: Lea, s4: Tom, s5: Tom, s6: Nadia, s7: Nadia, s8: Nadia, s9: Karim, s10: Karim, s11: Lea Tom, s12: Nadia Karim, s13: Lea Nadia, s14: Tom Karim, s15: Nadia Karim Lea Tom',
  }),
  threeHundred: grownFamily({ people: 300, seed: 7 }),
};
