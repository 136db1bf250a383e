package id.loket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Compares what a line wants to see with its result (DAYSCRIPT, {@code see}). */
final class See {
  private See() {}

  /** Objects as subsets, lists element by element and of equal length, numbers by value. */
  static void compare(String path, JsonNode want, JsonNode got, ArrayNode mismatches) {
    if (want.isObject() && got.isObject()) {
      for (Map.Entry<String, JsonNode> e : want.properties()) {
        JsonNode field = got.has(e.getKey()) ? got.get(e.getKey()) : MissingNode.getInstance();
        compare(
            path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue(), field, mismatches);
      }
    } else if (want.isArray() && got.isArray() && want.size() == got.size()) {
      for (int i = 0; i < want.size(); i++) {
        compare(path + "[" + i + "]", want.get(i), got.get(i), mismatches);
      }
    } else if (!equal(want, got)) {
      mismatch(path, want, got, mismatches);
    }
  }

  static void mismatch(String path, JsonNode want, JsonNode got, ArrayNode mismatches) {
    ObjectNode m = mismatches.addObject();
    m.put("path", path);
    m.set("want", want);
    if (got.isMissingNode()) {
      m.putNull("got");
    } else {
      m.set("got", got);
    }
  }

  private static boolean equal(JsonNode want, JsonNode got) {
    return (want.isNumber() && got.isNumber())
        ? want.decimalValue().compareTo(got.decimalValue()) == 0
        : want.equals(got);
  }
}
