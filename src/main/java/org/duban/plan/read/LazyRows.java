package org.duban.plan.read;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The rows of a sheet by their ids, each made when it is asked for: plans of a hundred thousand
/// rows are compared, and most rows are looked at once.
final class LazyRows<T> extends AbstractMap<String, Map<String, String>> {

  private final Map<String, T> rows = new LinkedHashMap<>();
  private final Function<T, Map<String, String>> cells;

  /// @param id of several rows with the same one the first counts
  LazyRows(List<T> rows, Function<T, String> id, Function<T, Map<String, String>> cells) {
    rows.forEach(row -> this.rows.putIfAbsent(id.apply(row), row));
    this.cells = cells;
  }

  @Override
  public Map<String, String> get(Object id) {
    T row = rows.get(id);
    return row == null ? null : cells.apply(row);
  }

  @Override
  public boolean containsKey(Object id) {
    return rows.containsKey(id);
  }

  @Override
  public Set<String> keySet() {
    return rows.keySet();
  }

  @Override
  public Set<Map.Entry<String, Map<String, String>>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Map<String, String>>> iterator() {
        return rows.entrySet().stream()
            .map(row -> Map.entry(row.getKey(), cells.apply(row.getValue())))
            .iterator();
      }

      @Override
      public int size() {
        return rows.size();
      }
    };
  }
}
