package ai.aigg.insights.schema.events;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Refuses records that came from outside without a value where their type promises one:
 * JSON knows nothing of {@link Nullable}.
 */
final class RequiredComponents {

	/** Reflection makes them anew at every look. */
	private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
		@Override
		protected List<Component> computeValue(Class<?> type) {
			return Arrays.stream(type.getRecordComponents())
				.map((component) -> new Component(component.getName(), component.getAccessor(), isRequired(component)))
				.toList();
		}
	};

	private RequiredComponents() {
	}

	/**
	 * Checks a record and the records within it.
	 * @param value the record
	 * @throws IllegalArgumentException names the first component that is missing
	 */
	static void check(Object value) {
		for (Component component : COMPONENTS.get(value.getClass())) {
			Object content = component.read(value);
			if (content == null) {
				if (component.isRequired()) {
					throw new IllegalArgumentException(
							"'%s' of %s is missing".formatted(component.name(), value.getClass().getSimpleName()));
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

	/**
	 * A component of a record.
	 *
	 * @param name its name
	 * @param accessor reads it
	 * @param isRequired whether it promises a value
	 */
	private record Component(String name, Method accessor, boolean isRequired) {

		@Nullable Object read(Object value) {
			try {
				return this.accessor.invoke(value);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException("Cannot read " + this.name, ex);
			}
		}

	}

}
