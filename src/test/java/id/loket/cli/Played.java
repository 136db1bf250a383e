package id.loket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.loket.desk.Passwords;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A day script that was played: how it ended, and what each line was answered. */
record Played(int exit, List<JsonNode> answers) {

  /** An office with one admin, {@code sari}, and counter 1 for group A. */
  static final List<String> OFFICE =
      List.of(
          "{'at':'2026-11-23T06:30:00','do':'office','code':'33.02.27','name':'Kecamatan Contoh',"
              + "'regency':'Kabupaten Banyumas','address':'Jalan Merdeka 1','phone':'0281636000',"
              + "'zone':'Asia/Jakarta','camat':{'name':'Sri','rank':'Pembina','nip':'1'}}",
          "{'do':'clerk','id':'sari','name':'Sari','roles':['admin'],'password':'rahasia'}",
          "{'do':'counter','no':'1','groups':['A']}");

  /** Hundreds of clerks are set up here; how slow a guess is, is not what a script is about. */
  static final Passwords.Cost CHEAP = new Passwords.Cost(64, 1);

  static Play.Folders in(Path folder) {
    return new Play.Folders(folder.resolve("data"), folder.resolve("state"), folder.resolve("out"));
  }

  /** The office, and then these lines; single quotes are read as double ones. */
  static Played office(Path folder, String... lines) throws IOException {
    List<String> all = new ArrayList<>(OFFICE);
    all.addAll(List.of(lines));
    return of(folder, all.stream().map(Played::quoted).toList());
  }

  static String quoted(String line) {
    return line.replace('\'', '"');
  }

  static Played of(Path folder, List<String> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit;
    try (Play play = new Play(in(folder), CHEAP);
        BufferedReader script = new BufferedReader(new StringReader(String.join("\n", lines)));
        PrintStream answers = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      exit = play.all(script, answers);
    }
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      answers.add(Play.JSON.readTree(line));
    }
    return new Played(exit, answers);
  }

  JsonNode last() {
    return answers.getLast();
  }

  String mismatch(int answer) {
    return answers.get(answer).path("mismatch").toString().replace('"', '\'');
  }

  /** The lines whose expectations failed, with their answers. */
  String wrong(List<String> lines) {
    StringBuilder wrong = new StringBuilder();
    for (JsonNode answer : answers) {
      if (answer.has("mismatch")) {
        wrong.append(lines.get(answer.path("line").asInt() - 1)).append('\n');
        wrong.append("  => ").append(answer).append('\n');
      }
    }
    return wrong.toString();
  }
}
