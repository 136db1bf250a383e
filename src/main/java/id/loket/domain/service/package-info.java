/**
 * What the office offers: the services, their queue groups, and how a clerk finds one from what the
 * visitor says.
 *
 * <p>A {@code Catalogue} is a value: an office's own definitions make a new one out of the shipped
 * one. Files and their faults belong to {@code store}; the papers a service needs belong to {@code
 * domain.dossier}. No files, no logging, no {@code now()} here.
 */
@NullMarked
package id.loket.domain.service;

import org.jspecify.annotations.NullMarked;
