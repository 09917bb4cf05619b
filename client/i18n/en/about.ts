export const about = {
  title: 'About Maillage',
  what: 'Maillage is a common table, online, for complex situations. The family, the school, carers, child protection and other services draw the map of the network there together, and take notes, live.',
  heart: 'What matters most',
  heartText:
    'Each section has its readers, and the screen always says who they are. What is not open to somebody leaves them no trace. “Saved” means that it really is on the server’s disk.',
  method: 'The method',
  methodText:
    'The way of drawing the links between those who live together and those who work together comes from the sociogénogramme and the clinique de concertation, created by the psychiatrist Jean-Marie Lemaire and the practitioners around him. These names and this method are theirs. Maillage is neither made nor approved by them; it owes them much.',
  wordsHere: 'Here the map is called “{map}” and the work around the table “{method}”.',
  software: 'The software',
  softwareText:
    'Maillage is free software under the MIT licence. It runs on the machine of a small association as on those of a département, and calls no other service.',
  fonts:
    'The typeface Atkinson Hyperlegible Next is a gift of the Braille Institute; it was drawn to be read by as many people as possible.',
  accessibility: 'Accessibility',
  accessibilityText:
    'Everything can be done from the keyboard, and the map has its equal as a list. If something stops you, tell the person who invited you.',
} as const;
