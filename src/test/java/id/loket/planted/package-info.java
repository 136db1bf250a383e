/**
 * Classes that break the rules of the house on purpose, and some ({@code May...}) that stand just
 * inside: {@code ArchitectureTest} proves with them that each rule can fail. Nothing uses them.
 */
package id.loket.planted;
