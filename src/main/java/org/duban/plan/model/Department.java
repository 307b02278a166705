package org.duban.plan.model;

import java.util.Objects;
import org.duban.problem.Place;

/// A department that may be named in the plan: a row of departments.csv.
public record Department(String id, String name, String lead, Place place) {

  public Department {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(lead);
    Objects.requireNonNull(place);
  }
}
