import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDFs with veraPDF's engine: {@code java Validate.java <flavours> <file>...}, the flavours
 * as veraPDF names them, with commas between. One line for each violation, fields parted by tabs:
 * flavour, file, clause, test, where, what is wrong. A last line says how many judgements were made, so that
 * silence cannot be taken for success.
 *
 * Deliberately not here: judging what a violation means.
 */
final class Validate {
    public static void main(String[] words) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> flavours = List.of(words[0].split(","));
        int judged = 0;
        for (String file : List.of(words).subList(1, words.length)) {
            for (String flavour : flavours) {
                judge(PDFAFlavour.byFlavourId(flavour), Path.of(file));
                judged += 1;
            }
        }
        System.out.println("judged\t" + judged);
    }

    private static void judge(PDFAFlavour flavour, Path file) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(file.toFile(), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion failed : result.getTestAssertions()) {
                if (failed.getStatus() != TestAssertion.Status.FAILED) {
                    continue;
                }
                var rule = failed.getRuleId();
                System.out.println(String.join("\t", flavour.getId(), file.toString(), rule.getClause(),
                        String.valueOf(rule.getTestNumber()), failed.getLocation().getContext(),
                        failed.getMessage().replaceAll("\\s+", " ")));
            }
            if (!result.isCompliant() && result.getTestAssertions().isEmpty()) {
                System.out.println(String.join("\t", flavour.getId(), file.toString(), "-", "-", "-", "not compliant"));
            }
        }
    }
}
