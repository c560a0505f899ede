import java.io.FileInputStream;
import java.io.InputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Holds PDFs against veraPDF's profiles: a line for each rule broken, and one for each file. */
class Validate {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : new String[] {"PDFUA-1", "PDFA-3A"}) {
            String place = "/org/verapdf/pdfa/validation/" + name + ".xml";
            InputStream rules = Profiles.class.getResourceAsStream(place);
            ValidationProfile profile = Profiles.profileFromXml(rules);
            for (String file : files) validate(profile, name, file);
        }
    }

    static void validate(ValidationProfile profile, String name, String file) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(
                new FileInputStream(file), profile.getPDFAFlavour())) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false);
            var result = validator.validate(parser);
            result.getTestAssertions().stream().map(TestAssertion::getMessage).distinct()
                .forEach(broken -> System.out.println("BROKEN " + name + " " + file + ": " + broken));
            String verdict = result.isCompliant() ? "PASSED " : "FAILED ";
            System.out.println(verdict + name + " " + file + ": " + result.getTotalAssertions());
        }
    }
}
