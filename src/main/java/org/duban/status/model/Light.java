package org.duban.status.model;

/// The light that a reader sees first.
public enum Light {
  GREEN,
  YELLOW,
  RED,
  GREY
}
