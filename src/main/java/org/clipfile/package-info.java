/**
 * The desk: the one place that joins the clipping library to the archive. Knows every room but the doors.
 */
@NullMarked
package org.clipfile;

import org.jspecify.annotations.NullMarked;
