package org.playlake.pipeline.page;

/** Values that are numbers of a dictionary's entries. */
record DictionaryValues(ChunkDictionary dictionary, RunLengthReader entries) implements PageValues {

  @Override
  public byte[] text() {
    return dictionary.text(entries.next());
  }

  @Override
  public long number() {
    return dictionary.number(entries.next());
  }

  @Override
  public Object value() {
    return dictionary.value(entries.next());
  }
}
