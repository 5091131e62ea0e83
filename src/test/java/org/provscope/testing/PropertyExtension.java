package org.provscope.testing;

import java.lang.reflect.Method;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** Calls a {@link Property} again and again, in place of once. */
final class PropertyExtension implements InvocationInterceptor, ParameterResolver {
    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context) {
        invocation.skip();
        Method method = test.getExecutable();
        boolean isSeed = method.getParameterTypes()[0] == long.class;
        Tries.of(
                method.getAnnotation(Property.class).tries(),
                seed -> ReflectionSupport.invokeMethod(
                        method, context.getRequiredTestInstance(), isSeed ? (Object) seed : new Random(seed)));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.getDeclaringExecutable().isAnnotationPresent(Property.class)
                && (type == long.class || type == Random.class);
    }

    /** Gives what is never seen: the interceptor calls the method itself. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == long.class ? (Object) 0L : new Random(0);
    }
}
