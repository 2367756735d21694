/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Where a test's annotations stand: its method, its class, the classes around it; the nearest first. */
record TestPlace(List<AnnotatedElement> elements, Class<?> type) {
    /** An annotation, where it was found, and the class beside which its resources are. */
    record Found<A extends Annotation>(A annotation, AnnotatedElement where, Class<?> type) {
        String resource(String name) {
            try (InputStream in = type.getResourceAsStream(name)) {
                if (in == null) {
                    throw new ExtensionConfigurationException(
                            this + ": no resource " + name + " beside " + type.getName());
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(this + ": cannot read " + name, e);
            }
        }

        @Override
        public String toString() {
            return "@" + annotation.annotationType().getSimpleName() + " of "
                    + (where instanceof Method method
                            ? name(method.getDeclaringClass()) + "." + method.getName()
                            : name((Class<?>) where));
        }

        /** As a reader of the test sees it: without its package, and with the classes around it. */
        private static String name(Class<?> type) {
            return type.getName()
                    .substring(type.getPackageName().length())
                    .replaceFirst("^\\.", "")
                    .replace('$', '.');
        }
    }

    static TestPlace of(ExtensionContext context) {
        List<AnnotatedElement> elements = new ArrayList<>();
        context.getTestMethod().ifPresent(elements::add);
        @Nullable Class<?> type = context.getRequiredTestClass();
        while (type != null) {
            elements.add(type);
            type = Modifier.isStatic(type.getModifiers()) ? null : type.getEnclosingClass();
        }
        return new TestPlace(List.copyOf(elements), context.getRequiredTestClass());
    }

    <A extends Annotation> List<Found<A>> find(Class<A> annotation) {
        List<Found<A>> found = new ArrayList<>();
        for (AnnotatedElement element : elements) {
            AnnotationSupport.findAnnotation(element, annotation)
                    .ifPresent(each ->
                            found.add(new Found<>(each, element, element instanceof Class<?> own ? own : type)));
        }
        return found;
    }
}
