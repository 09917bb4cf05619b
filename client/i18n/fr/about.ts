export const about = {
  title: 'À propos de Maillage',
  what: 'Maillage est une table commune, en ligne, pour les situations complexes. La famille, l’école, les soignants, la protection de l’enfance et les autres services y dessinent ensemble la carte du réseau et y prennent des notes, en direct.',
  heart: 'Ce qui compte le plus',
  heartText:
    'Chaque volet a ses lecteurs, et l’écran dit toujours lesquels. Ce qui n’est pas ouvert à quelqu’un ne lui laisse aucune trace. « Enregistré » veut dire que c’est vraiment sur le disque du serveur.',
  method: 'La méthode',
  methodText:
    'La manière de dessiner les liens entre ceux qui vivent ensemble et ceux qui travaillent ensemble vient du sociogénogramme et de la clinique de concertation, créés par le psychiatre Jean-Marie Lemaire et les praticiens qui l’entourent. Ces noms et cette méthode leur appartiennent. Maillage n’est ni produit ni approuvé par eux ; il leur doit beaucoup.',
  wordsHere: 'Ici, la carte s’appelle « {map} » et le travail autour de la table « {method} ».',
  software: 'Le logiciel',
  softwareText:
    'Maillage est un logiciel libre, sous licence MIT. Il s’installe sur la machine d’une association comme sur celles d’un département, et n’appelle aucun autre service.',
  fonts:
    'La police Atkinson Hyperlegible Next est un don du Braille Institute ; elle a été dessinée pour être lue par le plus grand nombre.',
  accessibility: 'Accessibilité',
  accessibilityText:
    'Tout se fait au clavier, et la carte a son égale sous forme de liste. Si quelque chose vous arrête, dites-le à la personne qui vous invite.',
} as const;
