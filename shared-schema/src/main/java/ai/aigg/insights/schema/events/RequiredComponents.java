package ai.aigg.insights.schema.events;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Refuses records that came from outside without a value where their type promises one:
 * JSON knows nothing of {@link Nullable}.
 */
final class RequiredComponents {

	private RequiredComponents() {
	}

	/**
	 * Checks a record and the records within it.
	 * @param value the record
	 * @throws IllegalArgumentException names the first component that is missing
	 */
	static void check(Object value) {
		for (RecordComponent component : value.getClass().getRecordComponents()) {
			Object content = read(component, value);
			if (content == null) {
				if (isRequired(component)) {
					throw new IllegalArgumentException(
							"'%s' of %s is missing".formatted(component.getName(), value.getClass().getSimpleName()));
				}
			}
			else if (content instanceof Record nested) {
				check(nested);
			}
			else if (content instanceof Collection<?> elements) {
				elements.stream().filter(Record.class::isInstance).forEach(RequiredComponents::check);
			}
		}
	}

	/**
	 * Whether a component promises a value.
	 * @param component of a record in a null-marked package
	 * @return {@code false} when its type says that it may be null
	 */
	static boolean isRequired(RecordComponent component) {
		return Arrays.stream(component.getAnnotatedType().getAnnotations()).noneMatch(Nullable.class::isInstance);
	}

	private static @Nullable Object read(RecordComponent component, Object value) {
		try {
			return component.getAccessor().invoke(value);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot read " + component, ex);
		}
	}

}
