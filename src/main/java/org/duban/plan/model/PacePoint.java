package org.duban.plan.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.duban.problem.Place;
import org.duban.time.Period;

/// The planned cumulative value of a total at the end of a period: a row of pace.csv.
public record PacePoint(String indicator, Period period, BigDecimal planned, Place place) {

  public PacePoint {
    Objects.requireNonNull(indicator);
    Objects.requireNonNull(period);
    Objects.requireNonNull(planned);
    Objects.requireNonNull(place);
  }
}
