package id.loket.journal;

import static id.loket.journal.Story.begun;
import static id.loket.journal.Story.called;
import static id.loket.journal.Story.cancelled;
import static id.loket.journal.Story.finished;
import static id.loket.journal.Story.issued;
import static id.loket.journal.Story.printed;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.journal.Story.Deed;
import id.loket.journal.Story.Note;
import id.loket.journal.Story.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which facts stand (DESIGN §3, "Fold" and "Undo"). */
class FoldLawTest {
  private final Story story = new Story();

  @Test
  void order_of_delivery_and_duplicates_do_not_matter() {
    var issued = story.at("1", null, issued());
    var called = story.at("1", issued, called());
    story.at("1", called, begun());
    var expected = story.standing();

    List<Happened<?>> delivered = new ArrayList<>(story.all());
    delivered.addAll(story.all());
    Collections.reverse(delivered);

    assertThat(FoldLaw.standing(delivered, Deed.class)).isEqualTo(expected);
    assertThat(expected.facts()).hasSize(3);
    assertThat(expected.conflicts()).isEmpty();
  }

  @Test
  void an_entry_stamped_after_2100_is_skipped() {
    var issued = story.at("1", null, issued());
    story.put("2", "a", issued.hash(), Stamp.BROKEN_FROM, called());

    assertThat(story.hashes()).containsExactly(issued.hash());
  }

  @Test
  void a_fact_whose_base_has_not_come_yet_waits_for_it() {
    var issued = story.at("1", null, issued());
    var called = story.at("2", issued, called());
    var begun = story.at("2", called, begun());

    assertThat(hashesOf(issued, begun)).containsExactly(issued.hash());
    assertThat(hashesOf(begun)).isEmpty();
    assertThat(hashesOf(begun, called, issued))
        .containsExactly(issued.hash(), called.hash(), begun.hash());
  }

  @Test
  void a_fact_that_claims_to_build_on_a_later_one_never_stands() {
    var issued = story.at("1", null, issued());
    var early = story.put("2", "x", "h003-" + called(), 500, begun());
    var called = story.at("1", issued, called());

    assertThat(early.on()).isEqualTo(called.hash());
    assertThat(story.hashes()).containsExactly(issued.hash(), called.hash());
  }

  @Test
  void undos_that_point_at_each_other_in_a_circle_do_not_stop_the_fold() {
    var issued = story.at("1", null, issued());
    var one = story.put("9", "u1", null, 5000, new ActUndone("t1"));
    var two = story.put("9", "u2", null, 6000, new ActUndone("t2"));
    story.put("9", "t1", two.hash(), 4000, called());
    story.put("9", "t2", one.hash(), 4500, called());
    story.put("9", "t3", one.hash(), 7000, begun());

    assertThat(story.hashes()).containsExactly(issued.hash());
  }

  @Nested
  class Rivals {
    private final Happened<?> issued = story.at("1", null, issued());

    @Test
    void the_branch_that_reached_furthest_wins() {
      var first = story.at("1", issued, called());
      var second = story.at("2", issued, called());
      var begun = story.at("2", second, begun());

      assertThat(story.hashes()).containsExactly(issued.hash(), second.hash(), begun.hash());
      assertThat(story.conflicts()).containsExactly(first.hash());
      assertThat(story.standing().head()).isEqualTo(begun.hash());
    }

    @Test
    void of_equals_the_lowest_rival_wins_however_late_its_branch_went_on() {
      var first = story.at("2", issued, called());
      var second = story.at("1", issued, called());
      var begun = story.at("1", second, begun());
      var later = story.at("2", first, begun());

      assertThat(story.hashes()).containsExactly(issued.hash(), first.hash(), later.hash());
      assertThat(story.conflicts()).containsExactly(second.hash());
      assertThat(begun.position()).isLessThan(later.position());
    }

    @Test
    void what_hangs_on_a_losing_branch_loses_with_it() {
      var first = story.at("1", issued, called());
      var note = story.at("1", first, new Note("recall"));
      var second = story.at("2", issued, called());
      var done = story.at("2", second, finished());

      assertThat(story.hashes()).containsExactly(issued.hash(), second.hash(), done.hash());
      assertThat(story.hashes()).doesNotContain(note.hash());
    }

    @Test
    void facts_of_one_act_are_no_rivals() {
      var called = story.at("1", "one", issued, called());
      var begun = story.at("1", "one", issued, begun());
      var done = story.at("1", begun, finished());

      assertThat(story.hashes())
          .containsExactly(issued.hash(), called.hash(), begun.hash(), done.hash());
      assertThat(story.conflicts()).isEmpty();
    }

    @Test
    void a_chain_of_ten_thousand_facts_is_no_burden() {
      Happened<?> last = issued;
      for (int i = 0; i < 5000; i++) {
        last = story.at("1", last, called());
        last = story.at("1", last, cancelled());
      }

      assertThat(story.standing().facts()).hasSize(10_001);
      assertThat(story.standing().head()).isEqualTo(last.hash());
    }
  }

  @Nested
  class Undo {
    private final Happened<?> issued = story.at("1", null, issued());
    private final Happened<?> called = story.at("1", issued, called());

    @Test
    void what_was_taken_back_does_not_stand_and_the_next_fact_builds_on_the_undo() {
      var undo = story.undo("1", called);

      assertThat(story.hashes()).containsExactly(issued.hash());
      assertThat(story.standing().head()).isEqualTo(undo.hash());

      var again = story.at("2", undo, called());
      assertThat(story.hashes()).containsExactly(issued.hash(), again.hash());
      assertThat(story.standing().head()).isEqualTo(again.hash());
      assertThat(story.conflicts()).isEmpty();
    }

    @Test
    void it_counts_only_from_an_origin_of_the_same_desk() {
      story.undo("2", called);

      assertThat(story.hashes()).containsExactly(issued.hash(), called.hash());
      assertThat(story.standing().head()).isEqualTo(called.hash());
    }

    @Test
    void it_counts_only_for_what_may_be_undone() {
      var printed = story.at("1", called, printed());
      story.undo("1", printed);

      assertThat(story.hashes()).containsExactly(issued.hash(), called.hash(), printed.hash());
    }

    @Test
    void it_is_void_when_something_standing_builds_on_what_it_takes_back() {
      var begun = story.at("2", called, begun());
      var undo = story.undo("1", called);

      assertThat(story.hashes()).containsExactly(issued.hash(), called.hash(), begun.hash());
      assertThat(story.conflicts()).containsExactly(undo.hash());
      assertThat(story.standing().head()).isEqualTo(begun.hash());
    }

    @Test
    void it_holds_again_when_what_was_built_on_it_is_taken_back_too_even_later() {
      var begun = story.at("2", called, begun());
      story.undo("1", called);
      story.undo("2", begun);

      assertThat(story.hashes()).containsExactly(issued.hash());
      assertThat(story.conflicts()).isEmpty();
    }

    @Test
    void an_undo_is_not_undone() {
      var undo = story.undo("1", called);
      story.undo("1", undo);

      assertThat(story.hashes()).containsExactly(issued.hash());
      assertThat(story.standing().head()).isEqualTo(undo.hash());
    }

    @Test
    void a_second_undo_of_the_same_act_carries_what_is_built_on_it() {
      story.undo("1", called);
      var second = story.undo("1", called);
      var again = story.at("1", second, called());

      assertThat(story.hashes()).containsExactly(issued.hash(), again.hash());
    }

    @Test
    void after_a_void_undo_the_next_fact_builds_on_what_stands() {
      var begun = story.at("2", called, begun());
      story.undo("1", called);
      var head = story.standing().head();
      var done = story.put("2", "d", head, 9000, finished());

      assertThat(story.hashes())
          .containsExactly(issued.hash(), called.hash(), begun.hash(), done.hash());
    }

    @Test
    void it_leaves_another_desks_facts_under_the_same_act_name_alone() {
      var forged = story.at("9", called.act(), called, begun());
      story.undo("1", called);

      assertThat(story.hashes()).contains(called.hash(), forged.hash());
    }

    @Test
    void taking_back_one_of_two_rivals_leaves_the_other_without_conflict() {
      var rival = story.at("2", issued, called());
      story.undo("1", called);

      assertThat(story.hashes()).containsExactly(issued.hash(), rival.hash());
      assertThat(story.conflicts()).isEmpty();
    }

    @Test
    void additive_facts_are_taken_back_as_well_and_leave_the_place_as_it_was() {
      var note = story.at("1", called, new Note("once more"));
      story.undo("1", note);

      assertThat(story.hashes()).containsExactly(issued.hash(), called.hash());
      assertThat(story.standing().head()).isEqualTo(called.hash());
    }
  }

  @Nested
  class Registers {
    @Test
    void the_last_in_order_is_the_last_fact() {
      var first = story.at("1", null, new Value("a"));
      var second = story.at("2", first, new Value("b"));

      assertThat(story.standing().facts().getLast().hash()).isEqualTo(second.hash());
      assertThat(story.conflicts()).isEmpty();
    }

    @Test
    void overwriting_what_one_has_not_seen_is_a_conflict() {
      var first = story.at("1", null, new Value("a"));
      story.at("1", first, new Value("b"));
      var unseen = story.at("2", first, new Value("c"));

      assertThat(story.standing().facts().getLast().hash()).isEqualTo(unseen.hash());
      assertThat(story.conflicts()).containsExactly(unseen.hash());
    }
  }

  private static List<String> hashesOf(Happened<?>... facts) {
    return FoldLaw.standing(List.of(facts), Deed.class).facts().stream()
        .map(Happened::hash)
        .toList();
  }
}
