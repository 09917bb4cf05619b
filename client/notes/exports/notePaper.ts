/** What a note says of itself on paper and in a file. */
export interface NotePaper {
  title: string;
  situation: string;
  compartment: string;
}
