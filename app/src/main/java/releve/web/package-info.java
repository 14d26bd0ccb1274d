/**
 * The frame of every page: the server, its defences, the languages, the live updates and the entrance's own pages. For every room that
 * shows something to a person at a browser. It never knows what a page is about, and never decides who may see it: it asks the doorkeeper.
 */
@NullMarked
package releve.web;

import org.jspecify.annotations.NullMarked;
