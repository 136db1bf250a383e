package id.loket.domain.office;

import id.loket.journal.Fact;

/** Something was settled; the last in order holds. The subject is its natural key. */
public interface SettingFact extends Fact {
  String subject();

  @Override
  default Law law() {
    return Law.REGISTER;
  }

  /** What an office settles; not what each desk notes of its own day. */
  @Override
  default boolean authority() {
    return true;
  }
}
