@org.jspecify.annotations.NullMarked
package org.waymark.cli;
