package dev.gradus.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote beside this class. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IOException(
                        "version.properties is missing beside Version.class. Maybe build with ./mvnw package.");
            }
            properties.load(in);
        }
        return new String[] {"gradus " + properties.getProperty("version")};
    }
}
