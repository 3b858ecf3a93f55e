package dev.gradus.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The same case gives the same answer anywhere: the core sees no file, clock, environment or chance of its own. */
class PurityTest {

    private static final List<String> OUTSIDE_WORLD =
            List.of("java.io", "java.net", "java.nio.file", "java.nio.channels", "java.util.logging");

    /** These do no input or output themselves. */
    private static final Set<String> HARMLESS =
            Set.of("java.io.IOException", "java.io.UncheckedIOException", "java.io.Serializable");

    private static final Set<String> ENVIRONMENT = Set.of(
            "System.exit",
            "System.getenv",
            "System.getProperty",
            "System.getProperties",
            "System.setProperty",
            "Boolean.getBoolean",
            "Integer.getInteger",
            "Long.getLong",
            "Locale.getDefault",
            "TimeZone.getDefault",
            "ZoneId.systemDefault");

    private static final Set<String> CLOCK = Set.of(
            "System.currentTimeMillis",
            "System.nanoTime",
            "Clock.system",
            "Clock.systemDefaultZone",
            "Clock.systemUTC");

    private static final Set<String> ALWAYS_UNSEEDED = Set.of(
            "Math.random",
            "StrictMath.random",
            "UUID.randomUUID",
            "ThreadLocalRandom.current",
            "SecureRandom.<init>",
            "RandomGenerator.getDefault",
            "RandomGenerator.of");

    private static final Set<String> UNSEEDED_WITHOUT_ARGUMENTS =
            Set.of("Random.<init>", "SplittableRandom.<init>", "RandomGeneratorFactory.create");

    private static final Set<String> THREADS =
            Set.of("Thread.<init>", "Thread.ofVirtual", "Thread.ofPlatform", "Thread.startVirtualThread");

    @Test
    void seesNoFileAndNoNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat(describe("reach the outside world", PurityTest::reachesOutside))
                .allowEmptyShould(true)
                .check(Concept.CORE);
    }

    @Test
    void seesNoConsole() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .allowEmptyShould(true)
                .check(Concept.CORE);
        neverCalls("the console", target -> target.getName().equals("printStackTrace"));
    }

    @Test
    void seesNoEnvironment() {
        neverCalls("the environment", target -> ENVIRONMENT.contains(shortName(target)));
    }

    @Test
    void seesNoClock() {
        neverCalls(
                "the clock",
                target -> CLOCK.contains(shortName(target))
                        || (target.getOwner().getPackageName().equals("java.time")
                                && target.getName().equals("now")));
    }

    @Test
    void drawsNothingUnseeded() {
        neverCalls(
                "unseeded chance",
                target -> ALWAYS_UNSEEDED.contains(shortName(target))
                        || (UNSEEDED_WITHOUT_ARGUMENTS.contains(shortName(target)) && arguments(target) == 0)
                        || (shortName(target).equals("Collections.shuffle") && arguments(target) == 1));
    }

    /** One class shares out work among threads, so that there is one place to see that the answer does not depend on them. */
    @Test
    void startsThreadsInOnePlaceOnly() {
        neverCallsBut(
                "dev.gradus.work.Parallel",
                "a thread of its own",
                target -> THREADS.contains(shortName(target))
                        || target.getOwner().getSimpleName().equals("Executors")
                        || (target.getOwner().getSimpleName().equals("CompletableFuture")
                                && target.getName().endsWith("Async")));
    }

    private static boolean reachesOutside(JavaClass type) {
        return OUTSIDE_WORLD.contains(type.getPackageName()) && !HARMLESS.contains(type.getName());
    }

    private static void neverCalls(String what, Predicate<CodeUnitCallTarget> forbidden) {
        neverCallsBut("nobody", what, forbidden);
    }

    private static void neverCallsBut(String exception, String what, Predicate<CodeUnitCallTarget> forbidden) {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(exception)
                .should()
                .callCodeUnitWhere(describe("uses " + what, (JavaCall<?> call) -> forbidden.test(call.getTarget())))
                .allowEmptyShould(true)
                .check(Concept.CORE);
    }

    private static String shortName(CodeUnitCallTarget target) {
        return target.getOwner().getSimpleName() + "." + target.getName();
    }

    private static int arguments(CodeUnitCallTarget target) {
        return target.getRawParameterTypes().size();
    }
}
