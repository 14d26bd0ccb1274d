/**
 * What is printed: PDF pages from safely written XHTML, bar codes, label sheets, and labels for label printers. For the ward pack,
 * wristbands, and every form on paper. It knows nothing of hospitals, web or database, and a document it prints fetches nothing.
 */
@NullMarked
package releve.paper;

import org.jspecify.annotations.NullMarked;
