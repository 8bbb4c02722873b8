/** XML from outside, read without entities and with places, and checked against small tables of what may stand where. */
@NullMarked
package org.waymark.scorm.inspect.xml;

import org.jspecify.annotations.NullMarked;
