import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * Prints the size and the shape of a checkout of this project, to be compared with those of another one:
 * {@code diff <(java .ci/Measure.java ../old) <(java .ci/Measure.java)}. It only parses; nothing needs to be compiled.
 */
final class Measure {
    private static final int LARGE = 350;
    /** The rooms of docs/architecture.md: a room may use those before it. */
    private static final List<String> ORDER = List.of("xml", "diff", "files", "settings", "provisioning", "schema", "log",
            "directory", "edit", "effective", "impact", "check", "plan", "publish", "workspace", "ui", "cli", "app");
    /** What a room must never use, whatever the order of the others. */
    private static final Map<String, Set<String>> NEVER = Map.of("ui", Set.of("cli", "app"), "cli", Set.of("ui", "app"),
            "app", Set.of());
    private static final Set<String> NEVER_IN_CORE = Set.of("ui", "cli", "app");
    private static final Set<String> TESTS = Set.of("Test", "Property", "ParameterizedTest");

    private Measure() {
    }

    /** Prints the figures of the checkout named by the first argument, else of the one this file stands in. */
    static void main(String... arguments) throws IOException {
        Path checkout = Path.of(arguments.length > 0 ? arguments[0] : ".").toAbsolutePath().normalize();
        Path main = checkout.resolve("src/main/java");
        if (!Files.isDirectory(main)) {
            System.err.println("Not a checkout of the project: " + main + " is no folder.");
            System.exit(2);
        }
        List<Source> program = read(main);
        List<Source> tests = read(checkout.resolve("src/test/java"));
        arrows(program);
        sizes("classes", program);
        sizes("test classes", tests);
        tests(tests);
        documentation("types", program.stream().map(Source::types).toList());
        documentation("methods", program.stream().map(Source::methods).toList());
    }

    /** What one parsed file holds; {@code names} are the qualified names it writes, imported or in place. */
    private record Source(String file, String home, int lines, Set<String> names, Documented types,
            Documented methods, Map<String, Integer> tests) {
        boolean isClass() {
            return !file.endsWith("package-info.java");
        }
    }

    /** How many public declarations there are, and how many of them have a Javadoc comment. */
    private record Documented(int all, int with) {
        static final Documented NONE = new Documented(0, 0);

        Documented plus(Documented other) {
            return new Documented(all + other.all, with + other.with);
        }
    }

    private static List<Source> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, _ -> { }, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            return Stream.of(task.parse()).flatMap(Measure::stream).map(unit -> source(unit, docs)).sorted(
                    Comparator.comparing(Source::file)).toList();
        }
    }

    private static <T> Stream<T> stream(Iterable<? extends T> all) {
        Stream.Builder<T> made = Stream.builder();
        all.forEach(made);
        return made.build();
    }

    private static Source source(CompilationUnitTree unit, DocTrees docs) {
        Path path = Path.of(unit.getSourceFile().toUri());
        String home = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        Reader reader = new Reader(docs);
        reader.scan(unit, null);
        return new Source(home + "." + path.getFileName(), home, lines(path), reader.names, reader.types,
                reader.methods, reader.tests);
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects names, public declarations and test methods of one file. */
    private static final class Reader extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final Set<String> names = new TreeSet<>();
        private final Map<String, Integer> tests = new TreeMap<>();
        private Documented types = Documented.NONE;
        private Documented methods = Documented.NONE;

        Reader(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitPackage(PackageTree node, Void p) {
            return null;
        }

        @Override
        public Void visitImport(ImportTree node, Void p) {
            names.add(node.getQualifiedIdentifier().toString());
            return null;
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree node, Void p) {
            Tree first = node.getExpression();
            while (first instanceof MemberSelectTree inner) {
                first = inner.getExpression();
            }
            if (first instanceof IdentifierTree start && start.getName().contentEquals("org")) {
                names.add(node.toString());
                return null;
            }
            return super.visitMemberSelect(node, p);
        }

        @Override
        public Void visitClass(ClassTree node, Void p) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            boolean declared = around instanceof CompilationUnitTree || around instanceof ClassTree;
            if (declared && isPublic(node.getModifiers(), around)) {
                types = types.plus(documented());
            }
            return super.visitClass(node, p);
        }

        @Override
        public Void visitMethod(MethodTree node, Void p) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            Set<String> marks = node.getModifiers().getAnnotations().stream().map(mark -> mark.getAnnotationType()
                    .toString()).map(name -> name.substring(name.lastIndexOf('.') + 1)).collect(Collectors.toSet());
            if (node.getReturnType() != null && isPublic(node.getModifiers(), around) && !marks.contains("Override")) {
                methods = methods.plus(documented());
            }
            TESTS.stream().filter(marks::contains).forEach(mark -> tests.merge(mark, 1, Integer::sum));
            return super.visitMethod(node, p);
        }

        private static boolean isPublic(ModifiersTree modifiers, Tree around) {
            boolean inInterface = around.getKind() == Tree.Kind.INTERFACE;
            return modifiers.getFlags().contains(Modifier.PUBLIC) || inInterface && !modifiers.getFlags().contains(
                    Modifier.PRIVATE);
        }

        private Documented documented() {
            return new Documented(1, docs.getDocComment(getCurrentPath()) == null ? 0 : 1);
        }
    }

    private static void arrows(List<Source> program) {
        Set<String> packages = program.stream().map(Source::home).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Set<String>> uses = new TreeMap<>();
        Map<String, Integer> against = new TreeMap<>();
        Map<String, Integer> upward = new TreeMap<>();
        for (Source source : program) {
            for (String used : packagesOf(source.names, packages)) {
                if (used.equals(source.home)) {
                    continue;
                }
                uses.computeIfAbsent(source.home, _ -> new TreeSet<>()).add(used);
                String from = room(source.home);
                String to = room(used);
                String arrow = shortened(source.home) + " -> " + shortened(used);
                if (NEVER.getOrDefault(from, NEVER_IN_CORE).contains(to)) {
                    upward.merge(arrow, 1, Integer::sum);
                } else if (ORDER.contains(from) && ORDER.indexOf(to) > ORDER.indexOf(from)) {
                    against.merge(arrow, 1, Integer::sum);
                }
            }
        }
        System.out.println("packages: " + packages.size());
        List<String> circles = circles(packages, uses);
        list("circles between packages", circles.size(), circles);
        list("arrows upward (files that use a room they never may)", sum(upward), counted(upward));
        list("arrows against the order of rooms (files)", sum(against), counted(against));
        list("rooms without a place in the order", packages.stream().map(Measure::room).filter(
                room -> !room.isEmpty() && !ORDER.contains(room)).distinct().toList());
    }

    private static Set<String> packagesOf(Set<String> names, Set<String> packages) {
        Set<String> found = new TreeSet<>();
        for (String name : names) {
            String part = name;
            while (!packages.contains(part) && part.contains(".")) {
                part = part.substring(0, part.lastIndexOf('.'));
            }
            if (packages.contains(part)) {
                found.add(part);
            }
        }
        return found;
    }

    /** Returns each set of packages that reach one another, as one line. */
    private static List<String> circles(Set<String> packages, Map<String, Set<String>> uses) {
        Map<String, Set<String>> reached = new TreeMap<>();
        packages.forEach(from -> reached.put(from, reachable(from, uses)));
        Set<String> found = new TreeSet<>();
        for (String one : packages) {
            if (reached.get(one).contains(one)) {
                found.add(packages.stream().filter(other -> reached.get(one).contains(other) && reached.get(other)
                        .contains(one)).map(Measure::shortened).collect(Collectors.joining(" <-> ")));
            }
        }
        return List.copyOf(found);
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> uses) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(uses.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    private static void sizes(String what, List<Source> sources) {
        int[] sizes = sources.stream().filter(Source::isClass).mapToInt(Source::lines).sorted().toArray();
        System.out.printf("%s: %d, lines %d (all files %d), median %d, 90th percentile %d%n", what, sizes.length,
                Arrays.stream(sizes).sum(), sources.stream().mapToInt(Source::lines).sum(), percentile(sizes, 50),
                percentile(sizes, 90));
        list(what + " above " + LARGE + " lines", sources.stream().filter(source -> source.isClass() && source.lines
                > LARGE).sorted(Comparator.comparingInt(Source::lines).reversed()).map(source -> "%4d %s".formatted(
                        source.lines, shortened(source.file.replaceAll("\\.java$", "")))).toList());
    }

    /** Returns the smallest size that at least {@code percent} of all are not above; 0 for none. */
    private static int percentile(int[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
    }

    private static void tests(List<Source> tests) {
        Map<String, Integer> counts = new TreeMap<>();
        tests.forEach(source -> source.tests.forEach((mark, count) -> counts.merge(mark, count, Integer::sum)));
        list("test methods", sum(counts), counted(counts));
    }

    private static void documentation(String what, Collection<Documented> parts) {
        Documented sum = parts.stream().reduce(Documented.NONE, Documented::plus);
        System.out.printf("public %s: %d, with Javadoc %d, without %d (%.1f %%)%n", what, sum.all, sum.with,
                sum.all - sum.with, sum.all == 0 ? 100.0 : 100.0 * sum.with / sum.all);
    }

    private static void list(String what, List<String> lines) {
        list(what, lines.size(), lines);
    }

    private static void list(String what, int count, List<String> lines) {
        System.out.println(what + ": " + count);
        lines.forEach(line -> System.out.println("    " + line));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> counted(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).toList();
    }

    private static String shortened(String name) {
        return name.startsWith("org.provscope.") ? name.substring("org.provscope.".length()) : name;
    }

    private static String room(String name) {
        String rest = shortened(name);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
