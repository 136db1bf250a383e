package id.loket.print;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** Rows of a template from records: a field has the name of a component. */
final class RecordSource<T extends Record> implements JRRewindableDataSource {

  private final List<T> rows;
  private Iterator<T> rest;
  private Map<String, @Nullable Object> row = Map.of();

  RecordSource(List<T> rows) {
    this.rows = List.copyOf(rows);
    this.rest = this.rows.iterator();
  }

  @Override
  public boolean next() {
    if (!rest.hasNext()) {
      return false;
    }
    row = values(rest.next());
    return true;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    if (!row.containsKey(field.getName())) {
      throw new IllegalArgumentException("no component for field " + field.getName());
    }
    return row.get(field.getName());
  }

  @Override
  public void moveFirst() {
    rest = rows.iterator();
  }

  /** Components by name; a record inside a record is spread out. */
  static Map<String, @Nullable Object> values(Record figures) {
    var values = new HashMap<String, @Nullable Object>();
    for (var component : figures.getClass().getRecordComponents()) {
      Object value = value(figures, component.getAccessor());
      if (value instanceof Record inner) {
        values.putAll(values(inner));
      } else {
        values.put(component.getName(), value);
      }
    }
    return values;
  }

  private static @Nullable Object value(Record figures, java.lang.reflect.Method accessor) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(figures);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }
}
