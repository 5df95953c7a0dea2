/**
 * Korean particles that may follow a noun directly: the plural, then case, auxiliary and copular endings in common use.
 * A Hangul name is whole if what follows it, up to the next character that is no Hangul, is one of these.
 */
export const PARTICLE =
  /^들?(?:[은는이가을를의와과도만인나]|이[나다]|에(?:서|게|게서)?[는도의]?|께서?|한테|하고|으?로[서써는도의]?|까지|부터|마저|조차|보다|처럼|이?라[고는]|이?[었였]?다)?$/;
