package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.desk.Room;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Entry;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.sync.ExchangeTest.Chained;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A desk's credentials in wrong hands, with any client (FAULTS 27, 28). */
@ExtendWith(HubServer.class)
class HostileDeskTest {
  private static final String NO_RIGHT = "42501";
  private static final String NOTHING_GRANTED = "01007";
  private static final List<String> TABLES =
      List.of("hub", "desk", "origin", "entry", "fork", "head", "erasure", "claim");

  private static final String RELATIONS =
      "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname !~ '^(pg_|information_schema)' AND c.relkind IN ('r', 'p', 'v', 'm',"
          + " 'f', 'S')";

  /** Which a desk may not even read. */
  private static final List<String> OTHERS =
      List.of(
          "loket.flyway_schema_history",
          "loket.subject_told",
          "loket.ticket_figure",
          "loket.visit_figure",
          "loket.dossier_figure",
          "loket.figure");

  /** The regency's, for reporters alone. */
  private static final List<String> VIEWS =
      List.of(
          "laporan.harian",
          "laporan.layanan",
          "laporan.bulanan",
          "laporan.skrining",
          "laporan.janji",
          "laporan.kantor",
          "laporan.pusat");

  @TempDir Path folder;
  private TestHub hub;
  private Enrolment enrolment;
  private HubLink honest;
  private HubLink desk;
  private Connection psql;
  private List<Entry> written;

  @BeforeEach
  void open(TestHub made) throws Exception {
    hub = made;
    try (Room room = new Room(folder)) {
      room.arrive();
      written = Sent.all(room);
    }
    honest = hub.link(hub.enrol("1"));
    honest.push(written);
    enrolment = hub.enrol(TestHub.OFFICE, "2", false);
    desk = hub.link(enrolment);
    psql = hub.psql(enrolment, enrolment.user().secret().reveal());
  }

  @AfterEach
  void close() throws Exception {
    psql.close();
    honest.close();
    desk.close();
  }

  /** SQLSTATE, empty where it went; taken back in any case. */
  private String tried(String sql) throws SQLException {
    psql.setAutoCommit(false);
    try (Statement s = psql.createStatement()) {
      s.execute(sql);
      SQLWarning warned = s.getWarnings();
      return warned == null ? "" : warned.getSQLState();
    } catch (SQLException e) {
      return e.getSQLState();
    } finally {
      psql.rollback();
      psql.setAutoCommit(true);
    }
  }

  private String asked(String sql) throws SQLException {
    try (Statement s = psql.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      return r.next() ? r.getString(1) : "";
    }
  }

  @Test
  void no_table_of_the_hub_can_be_changed_and_each_is_shut_row_by_row() throws Exception {
    List<String> tables = hub.read(RELATIONS);
    assertThat(tables)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(TABLES.stream().map(t -> "loket." + t), OTHERS.stream(), VIEWS.stream())
                .flatMap(t -> t)
                .toList());
    for (String table : tables) {
      String column =
          hub.one(
              "SELECT attname FROM pg_attribute WHERE attrelid = '"
                  + table
                  + "'::regclass AND attnum > 0 LIMIT 1");
      for (String verb : verbs(table, column)) {
        assertThat(tried(verb)).as(verb).isIn(refusals(table));
      }
      boolean readable = TABLES.contains(table.replace("loket.", ""));
      assertThat(tried("SELECT * FROM " + table)).as(table).isEqualTo(readable ? "" : NO_RIGHT);
    }
    assertThat(
            hub.read(
                "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid ="
                    + " c.relnamespace WHERE n.nspname = 'loket' AND c.relkind IN ('r', 'p')"
                    + " AND NOT (relrowsecurity AND relforcerowsecurity)"))
        .isEmpty();
  }

  /** What a view cannot do at all it says before it asks who comes. */
  private static List<String> refusals(String table) {
    boolean view =
        VIEWS.contains(table)
            || table.endsWith("_figure")
            || table.matches("loket\\.(figure|subject_told)");
    return view
        ? List.of(NO_RIGHT, NOTHING_GRANTED, "42809", "55000", "0A000")
        : List.of(NO_RIGHT, NOTHING_GRANTED);
  }

  private static List<String> verbs(String table, String column) {
    return List.of(
        "INSERT INTO " + table + " DEFAULT VALUES",
        "UPDATE " + table + " SET " + column + " = " + column,
        "DELETE FROM " + table,
        "TRUNCATE " + table,
        "COPY " + table + " FROM STDIN",
        "SELECT * FROM " + table + " FOR UPDATE",
        "LOCK TABLE " + table + " IN ROW EXCLUSIVE MODE",
        "ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE " + table + " OWNER TO CURRENT_USER",
        "CREATE POLICY mine ON " + table + " USING (true)",
        "CREATE TRIGGER t BEFORE INSERT ON "
            + table
            + " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "CREATE INDEX ON " + table + " (" + column + ")",
        "CREATE RULE r AS ON INSERT TO " + table + " DO NOTHING",
        "GRANT ALL ON " + table + " TO PUBLIC",
        "DROP TABLE " + table);
  }

  @Test
  void a_reporter_reads_the_views_of_the_regency_and_nothing_else() throws Exception {
    HubReporter reporter;
    try (HubAdmin admin = hub.admin()) {
      reporter = admin.reporter("uji_" + hub.database);
    }
    psql.close();
    psql =
        hub.psql(
            new Enrolment(
                reporter.at(),
                new Enrolment.User(reporter.role(), reporter.secret()),
                enrolment.place(),
                ""),
            reporter.secret().reveal());
    // by default each of its transactions reads only; that is its own to change, so it is not
    // relied on
    try (Statement s = psql.createStatement()) {
      s.execute("SET default_transaction_read_only = off");
    }
    for (String table : hub.read(RELATIONS)) {
      boolean view = VIEWS.contains(table);
      assertThat(tried("SELECT * FROM " + table)).as(table).isEqualTo(view ? "" : NO_RIGHT);
      String column =
          hub.one(
              "SELECT attname FROM pg_attribute WHERE attrelid = '"
                  + table
                  + "'::regclass AND attnum > 0 LIMIT 1");
      for (String verb : verbs(table, column)) {
        assertThat(tried(verb)).as(verb).isIn(refusals(table));
      }
    }
    for (String sql :
        List.of(
            "SELECT loket.me()",
            "SELECT * FROM loket.hello('x')",
            "SELECT loket.fact('TicketLeft.v1', '')",
            "SELECT loket.heal(" + "NULL,".repeat(13) + "NULL)",
            "SELECT loket.publish(" + "NULL,".repeat(13) + "NULL)",
            "CREATE TEMP TABLE t (a int)",
            "CREATE FUNCTION laporan.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "SET ROLE loket_owner",
            "SET ROLE loket_desk")) {
      assertThat(tried(sql)).as(sql).isIn(NO_RIGHT, "42883");
    }
    assertThat(
            hub.read(
                "SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'loket'::regnamespace AND"
                    + " has_function_privilege('"
                    + reporter.role()
                    + "', p.oid, 'EXECUTE') ORDER BY 1"))
        .as("each reads only what it is given, and cannot be named without the schema")
        .containsExactly(
            "fact", "fold_dossier", "fold_ticket", "fold_visit", "named_day", "nearest_rank");
    assertThat(asked("SELECT has_schema_privilege('loket', 'USAGE')")).isEqualTo("f");
    assertThat(
            hub.read(
                "SELECT attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE"
                    + " c.relnamespace = 'laporan'::regnamespace AND attname ~"
                    + " 'personal|salt|actor|body|subject|ticket|nik'"))
        .isEmpty();
  }

  @Test
  void a_desk_owns_nothing_and_runs_only_what_it_is_given() throws Exception {
    String role = enrolment.user().role();
    assertThat(
            hub.read(
                "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                    + " WHERE n.nspname = 'loket' AND has_function_privilege('"
                    + role
                    + "', p.oid, 'EXECUTE') ORDER BY 1"))
        .containsExactly("claim", "fill", "hello", "my_office", "pull", "push", "release");
    assertThat(
            hub.read(
                "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                    + " WHERE n.nspname !~ '^(pg_|information_schema)' AND p.prosecdef AND NOT"
                    + " coalesce('search_path=pg_catalog, loket, pg_temp' = ANY (p.proconfig),"
                    + " false)"))
        .isEmpty();
    assertThat(
            hub.read(
                "SELECT 1 FROM pg_shdepend WHERE refobjid = '"
                    + role
                    + "'::regrole AND deptype ="
                    + " 'o'"))
        .isEmpty();
    assertThat(
            hub.one(
                "SELECT concat_ws(' ', rolsuper, rolcreaterole, rolcreatedb, rolreplication,"
                    + " rolbypassrls, rolconnlimit) FROM pg_roles WHERE rolname = '"
                    + role
                    + "'"))
        .isEqualTo("f f f f f 3");
    assertThat(
            hub.one(
                "SELECT string_agg(r.rolname, ',') FROM pg_auth_members m JOIN pg_roles r ON r.oid"
                    + " = m.roleid WHERE m.member = '"
                    + role
                    + "'::regrole"))
        .isEqualTo("loket_desk");
  }

  @Test
  void nothing_can_be_made_by_which_a_function_of_the_hub_would_be_misled() throws Exception {
    for (String sql :
        List.of(
            "CREATE TEMP TABLE entry (a int)",
            "CREATE TABLE public.entry (a int)",
            "CREATE TABLE loket.mine (a int)",
            "CREATE SCHEMA mine",
            "CREATE FUNCTION public.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'",
            "CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'",
            "CREATE OPERATOR public.= (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq)",
            "SELECT lo_create(0)",
            "SELECT lo_from_bytea(0, 'x')",
            "SELECT pg_advisory_lock(1)",
            "SELECT pg_try_advisory_xact_lock(1)",
            "COPY (SELECT 1) TO PROGRAM 'true'",
            "COPY (SELECT 1) TO 'x'",
            "SELECT pg_read_file('pg_hba.conf')",
            "SET ROLE loket_owner",
            "SET SESSION AUTHORIZATION postgres",
            "ALTER ROLE CURRENT_USER CONNECTION LIMIT 100",
            "CREATE ROLE another",
            "SELECT loket.me()",
            "SELECT loket.said('{}')",
            "SELECT loket.opening_fault(NULL, '', '', '', '')",
            "SELECT * FROM loket.took(NULL, NULL, 1, 1, NULL, NULL, NULL, NULL)",
            "SELECT * FROM loket.heal(" + "NULL,".repeat(13) + "NULL)",
            "SELECT loket.publish(" + "NULL,".repeat(13) + "NULL)")) {
      assertThat(tried(sql)).as(sql).isIn(NO_RIGHT, "42P01", "42602", "22023");
    }
    assertThat(tried("SET search_path = pg_temp, public; SELECT * FROM loket.hello('x')"))
        .isEmpty();
    // a membership that some servers let one take on changes nothing: the session's user counts
    assertThat(tried("SET ROLE loket_desk")).isIn("", NO_RIGHT);
    assertThat(tried("DELETE FROM loket.entry")).isEqualTo(NO_RIGHT);
  }

  @Test
  void another_offices_rows_are_not_there() throws Exception {
    Enrolment stranger = hub.enrol("33.02.28", "1", true);
    try (Connection c = hub.psql(stranger, stranger.user().secret().reveal())) {
      psql.close();
      psql = c;
      for (String table : TABLES) {
        String count = asked("SELECT count(*) FROM loket." + table);
        assertThat(count)
            .as(table)
            .isEqualTo(table.equals("hub") || table.equals("desk") ? "1" : "0");
      }
      assertThat(asked("SELECT count(*) FROM loket.desk WHERE office <> '33.02.28'"))
          .isEqualTo("0");
    }
  }

  @Test
  void an_origin_that_is_another_desks_is_neither_opened_nor_continued() throws Exception {
    Entry opening = written.getFirst();
    String said = opening.body().text();
    Chained go = new Chained(written.getLast());

    assertThat(desk.push(written)).isEqualTo(no(PushAnswer.Why.NOT_OWN));
    assertThat(desk.push(List.of(go.next(1, "ticket/x", "TicketCalled.v1", opening.body()))))
        .isEqualTo(no(PushAnswer.Why.NOT_OWN));
    assertThat(desk.push(List.of(Forged.begin(opening, "1", "1", said).last())))
        .isEqualTo(no(PushAnswer.Why.NOT_OWN));
    assertThat(desk.push(List.of(Forged.begin(opening, "2", "1", said).last())))
        .isEqualTo(no(PushAnswer.Why.NOT_OWN));
    assertThat(desk.push(List.of(Forged.begin(opening, "1", "2", said).last())))
        .isEqualTo(no(PushAnswer.Why.NOT_OWN));
    assertThat(hub.one("SELECT count(*) FROM loket.origin")).isEqualTo("1");
    assertThat(honest.pull(Map.of(), 1000, 1 << 20)).isEqualTo(written);
  }

  private static PushAnswer no(PushAnswer.Why why) {
    return new PushAnswer.NotTaken(why, 0);
  }

  @Test
  void a_right_that_it_was_not_enrolled_with_is_not_taken_however_it_is_said() throws Exception {
    Entry like = written.getFirst();
    String said = like.body().text();
    String without = said.replace("\"authority\":true", "\"authority\":false");

    assertThat(desk.push(List.of(Forged.begin(like, "2", said).last())))
        .isEqualTo(no(PushAnswer.Why.AUTHORITY));
    String twice = without.replace("\"authority\":false", "\"authority\":true,\"authority\":false");
    assertThat(desk.push(List.of(Forged.begin(like, "2", twice).last())))
        .isEqualTo(no(PushAnswer.Why.NOT_OPENED));
    String text = without.replace("\"authority\":false", "\"authority\":\"true\"");
    assertThat(desk.push(List.of(Forged.begin(like, "2", text).last())))
        .isEqualTo(no(PushAnswer.Why.NOT_OPENED));
    String real = without.replace("\"sample\":true", "\"sample\":false");
    assertThat(desk.push(List.of(Forged.begin(like, "2", real).last())))
        .isEqualTo(no(PushAnswer.Why.SAMPLE));
    assertThat(desk.push(List.of(Forged.begin(like, "2", "no json").last())))
        .isEqualTo(no(PushAnswer.Why.NOT_OPENED));
    assertThat(desk.push(List.of(Forged.begin(like, "2", without).last())))
        .isInstanceOf(PushAnswer.Taken.class);
  }

  @Test
  void another_pcs_incarnation_is_refused_and_both_pcs_are_told() throws Exception {
    Entry like = written.getFirst();
    String elsewhere = like.body().text().replace("this-pc", "that-pc");

    assertThat(honest.push(List.of(Forged.begin(like, "1", elsewhere).last())))
        .isEqualTo(no(PushAnswer.Why.MACHINE));
    assertThat(honest.hello().tie().rival()).isNotNull();
    Enrolment again = hub.enrol("1");
    try (HubLink moved = new HubLink(again, new HubLink.Self("that-pc", true))) {
      assertThat(moved.hello().tie().otherMachine()).isFalse();
      assertThat(moved.push(List.of(Forged.begin(like, "1", elsewhere).last())))
          .isInstanceOf(PushAnswer.Taken.class);
      assertThat(moved.push(written)).isInstanceOf(PushAnswer.Taken.class);
    }
    try (HubLink copy = hub.link(again)) {
      assertThat(copy.hello().tie().otherMachine()).isTrue();
    }
  }

  @Test
  void a_jump_in_the_seq_is_a_gap_however_far() throws Exception {
    Entry like = written.getFirst();
    Chained own =
        Forged.begin(
            like, "2", like.body().text().replace("\"authority\":true", "\"authority\":false"));
    desk.push(List.of(own.last()));
    Entry next = own.next(Long.MAX_VALUE, "x", "X.v1", like.body());
    for (long seq : new long[] {3, 1L << 62, Long.MAX_VALUE}) {
      assertThat(desk.push(List.of(at(next, seq)))).isInstanceOf(PushAnswer.Gap.class);
    }
    for (long seq : new long[] {0, -1, Long.MIN_VALUE}) {
      assertThat(desk.push(List.of(at(next, seq)))).isEqualTo(no(PushAnswer.Why.LIMIT));
    }
    assertThat(desk.push(List.of(next))).isInstanceOf(PushAnswer.Taken.class);
  }

  private static Entry at(Entry e, long seq) {
    Header h = e.header();
    Header moved =
        new Header(h.office(), h.origin(), seq, h.stamp(), h.act(), h.subject(), h.kinds());
    return new Entry(moved, e.body(), e.personal(), e.hash());
  }

  @Test
  void arguments_that_no_program_of_ours_sends_are_refused_whole() throws Exception {
    String push = "SELECT answer FROM loket.push('33.02.27', '2.ff', 1, %s)";
    String nulls = "NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL";
    assertThat(asked(push.formatted(nulls))).isEqualTo("LIMIT");
    String holes =
        "ARRAY[1],ARRAY['a'],ARRAY['origin/2.ff'],ARRAY['OriginOpened.v1'],ARRAY['s'],"
            + "ARRAY[NULL::bytea],ARRAY[0::smallint],ARRAY[''::bytea],ARRAY[''::bytea],"
            + "ARRAY[''::bytea],ARRAY[NULL::bytea]";
    assertThat(asked(push.formatted(holes))).isIn("LIMIT", "NOT_OPENED", "CHAIN");
    String uneven = holes.replace("ARRAY['a']", "ARRAY['a','b']");
    assertThat(asked(push.formatted(uneven))).isEqualTo("LIMIT");
    String many =
        "array_fill(1::bigint,ARRAY[1001])"
            + ",array_fill('a'::text,ARRAY[1001])".repeat(4)
            + ",array_fill(''::bytea,ARRAY[1001]),array_fill(0::smallint,ARRAY[1001])"
            + ",array_fill(''::bytea,ARRAY[1001])".repeat(4);
    assertThat(asked(push.formatted(many))).isEqualTo("LIMIT");
    assertThat(asked("SELECT count(*) FROM loket.pull(NULL, NULL, NULL, NULL)")).isEqualTo("1");
    assertThat(asked("SELECT count(*) FROM loket.pull('{1.x,1.x}', '{5,9}', 9999999, 99999999)"))
        .isEqualTo(String.valueOf(written.size()));
    assertThat(tried("SELECT loket.claim(NULL, NULL, NULL)")).isEqualTo("LK002");
    assertThat(tried("SELECT loket.claim('k', ARRAY['x'], ARRAY['y'])")).isEqualTo("LK002");
    assertThat(asked("SELECT loket.fill('2.ff', NULL, NULL, NULL)")).isEqualTo("0");
    assertThat(hub.one("SELECT count(*) FROM loket.origin")).isEqualTo("1");
  }

  @Test
  void a_fourth_connection_is_not_let_in() throws Exception {
    String secret = enrolment.user().secret().reveal();
    List<Connection> more = new ArrayList<>();
    try {
      more.add(hub.psql(enrolment, secret));
      more.add(hub.psql(enrolment, secret));

      assertThatThrownBy(() -> hub.psql(enrolment, secret))
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("53300");
      assertThatThrownBy(desk::hello)
          .extracting(e -> ((HubException) e).trouble())
          .isEqualTo(new HubTrouble.Busy());
    } finally {
      for (Connection c : more) {
        c.close();
      }
    }
    assertThat(asked("SHOW statement_timeout")).isEqualTo("30s");
    assertThat(asked("SHOW idle_in_transaction_session_timeout")).isEqualTo("8s");
    assertThat(asked("SHOW synchronous_commit")).isEqualTo("on");
  }

  @Test
  void claims_of_one_desk_end_before_they_take_the_whole_queue() throws Exception {
    int got = 0;
    try (Statement s = psql.createStatement()) {
      for (int i = 0; i < 60; i++) {
        try (ResultSet r =
            s.executeQuery(
                "SELECT ticket FROM loket.claim('k"
                    + i
                    + "', ARRAY['ticket/"
                    + i
                    + "'],"
                    + " ARRAY[repeat('a', 64)])")) {
          r.next();
          got += r.getString(1) == null ? 0 : 1;
        }
      }
    }
    assertThat(got).isEqualTo(50);
  }

  @Test
  void what_is_withheld_or_erased_cannot_be_sent_with_salt_and_content_hidden_in_it()
      throws Exception {
    Entry like = written.getFirst();
    Chained own =
        Forged.begin(
            like, "2", like.body().text().replace("\"authority\":true", "\"authority\":false"));
    desk.push(List.of(own.last()));
    Personal present = Personal.present(like.body(), like.hash());
    Personal odd = new Personal(Personal.State.WITHHELD, like.body(), like.hash(), present.hash());

    assertThat(desk.push(List.of(own.next(9, "visit/1", "VisitArrived.v1", like.body(), odd))))
        .isEqualTo(new PushAnswer.NotTaken(PushAnswer.Why.CHAIN, 2));
  }

  @Test
  void its_origin_may_not_be_named_so_that_it_is_taken_for_another() throws Exception {
    Entry like = written.getFirst();
    Origin origin = new Origin("2", "a b/..");
    Header h = like.header();
    Header header = new Header(h.office(), origin, 1, 1, "a", "origin/" + origin.text(), h.kinds());
    var body =
        id.loket.journal.Bytes.utf8(like.body().text().replace("\"desk\":\"1\"", "\"desk\":\"2\""));
    Entry e =
        new Entry(
            header,
            body,
            Personal.NONE,
            id.loket.journal.Chain.hash(
                id.loket.journal.Bytes.EMPTY, header, body, id.loket.journal.Bytes.EMPTY));

    assertThat(desk.push(List.of(e))).isEqualTo(no(PushAnswer.Why.NOT_OWN));
  }
}
