/**
 * How good the search is: queries with graded answers over the demo goods and over a list of real ones, measured by
 * nDCG@10, recall@50 and the share of queries that find nothing.
 *
 * <p>Grades are rules over names, types and places, written by people who read the goods' names, never by looking at what the search
 * answers. The sets called {@code held-out} are only measured: nobody tunes anything by them.
 */
@org.jspecify.annotations.NullMarked
package tambon.search.relevance;
