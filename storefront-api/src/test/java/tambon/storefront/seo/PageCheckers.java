package tambon.storefront.seo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The checkers of pages that others wrote: the Nu HTML checker, and a validator of what pages say of themselves to
 * search engines. Both come from npm, so they work where Node is and the packages can be had.
 */
final class PageCheckers {

    private static final Path HOME = Path.of("target", "page-checkers").toAbsolutePath();
    private static final List<String> PACKAGES =
            List.of("vnu-jar@26.9.27", "@adobe/structured-data-validator@1.7.1", "@marbec/web-auto-extractor@2.2.1");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String VALIDATE = """
            import Validator from '@adobe/structured-data-validator';
            import Extractor from '@marbec/web-auto-extractor';
            import { readFileSync } from 'node:fs';
            for (const file of process.argv.slice(2)) {
              const found = new Extractor({ addLocation: true, embedSource: [] }).parse(readFileSync(file, 'utf8'));
              console.log(file + ' TYPES ' + Object.keys(found.jsonld).sort().join(' '));
              found.errors.forEach(e => console.log(file + ' ERROR ' + e.message));
              for (const issue of await new Validator().validate(found)) {
                if (issue.severity === 'ERROR') console.log(file + ' ERROR ' + issue.issueMessage);
              }
            }
            """;

    private PageCheckers() {}

    /** Empty where they cannot be had; then the answer says why. */
    static Optional<String> missing() throws IOException, InterruptedException {
        if (Stream.of(System.getenv("PATH").split(":"))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "npm")))) {
            return Optional.of("Node is not installed here: pages were not checked");
        }
        Files.createDirectories(HOME);
        if (!Files.exists(HOME.resolve("package.json"))) {
            Files.writeString(HOME.resolve("package.json"), "{\"private\":true,\"type\":\"module\"}");
        }
        Files.writeString(HOME.resolve("validate.mjs"), VALIDATE);
        var install = Stream.concat(
                        Stream.of(
                                "npm",
                                "install",
                                "--silent",
                                "--no-audit",
                                "--no-fund",
                                "--ignore-scripts",
                                "--prefer-offline"),
                        PACKAGES.stream())
                .toList();
        var done = run(install);
        return done.code() == 0
                ? Optional.empty()
                : Optional.of("npm could not fetch the checkers: pages were not checked. " + done.said());
    }

    /** What the Nu HTML checker finds wrong; empty for good pages. */
    static String html(List<Path> pages) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = HOME.resolve("node_modules/vnu-jar/build/dist/vnu.jar").toString();
        return run(Stream.concat(
                                Stream.of(java, "-Xss8m", "-jar", jar, "--errors-only", "--exit-zero-always"),
                                pages.stream().map(Path::toString))
                        .toList())
                .said();
    }

    /** Which types each page tells of, and what is wrong with that, a line each. */
    static List<String> structuredFacts(List<Path> pages) throws IOException, InterruptedException {
        var done = run(
                Stream.concat(Stream.of("node", "validate.mjs"), pages.stream().map(Path::toString))
                        .toList());
        if (done.code() != 0) {
            throw new IllegalStateException("the validator broke off: " + done.said());
        }
        return done.said().lines().toList();
    }

    private record Done(int code, String said) {}

    private static Done run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile(HOME, "said", ".txt");
        var process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("took too long: " + command);
        }
        var said = Files.readString(output);
        Files.delete(output);
        return new Done(process.exitValue(), said);
    }
}
