/** Words that every module shares: places and problems in what people wrote, and the IRIs and xAPI vocabulary that packages and reports agree on. */
@NullMarked
package org.waymark.core;

import org.jspecify.annotations.NullMarked;
