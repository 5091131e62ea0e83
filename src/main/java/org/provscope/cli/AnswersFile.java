package org.provscope.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.provscope.legacy.Answers;

/** Reads answers to the questions of a migration: {@code {"provscope":1,"answers":{"ID":"ANSWER"}}}. */
final class AnswersFile {
    private static final int MOST_BYTES = 4_000_000;

    private AnswersFile() {}

    /**
     * Reads a file of answers.
     *
     * @throws Failure if it cannot be read or has another form
     */
    static Answers read(Path file) {
        Map<String, String> answers = new LinkedHashMap<>();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Failure(file + " is too large for a file of answers.");
            }
            try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(file))) {
                expect(json.nextToken(), JsonToken.START_OBJECT, file);
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isAnswers = json.currentName().equals("answers");
                    boolean isForm = json.currentName().equals("provscope");
                    JsonToken value = json.nextToken();
                    if (isForm && !json.getText().equals("1")) {
                        throw new Failure(
                                file + " is of a later form (" + json.getText() + ") than this ProvScope reads.");
                    }
                    if (!isAnswers) {
                        json.skipChildren();
                        continue;
                    }
                    expect(value, JsonToken.START_OBJECT, file);
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String id = json.currentName();
                        expect(json.nextToken(), JsonToken.VALUE_STRING, file);
                        answers.put(id, json.getText());
                    }
                }
                expect(json.currentToken(), JsonToken.END_OBJECT, file);
                if (json.nextToken() != null) {
                    throw new Failure(file + " goes on behind its end.");
                }
            }
        } catch (NoSuchFileException e) {
            throw new Failure("There is no file " + file + ".");
        } catch (JsonProcessingException e) {
            throw new Failure(file + " cannot be read as a file of answers: "
                    + e.getOriginalMessage().lines().findFirst().orElse("it is not JSON")
                    + (e.getLocation() == null
                            ? "."
                            : " (line " + e.getLocation().getLineNr() + ")."));
        } catch (IOException e) {
            throw new Failure(file + " cannot be read as a file of answers: " + firstLine(e) + ".");
        }
        return new Answers(answers);
    }

    private static void expect(JsonToken found, JsonToken wanted, Path file) {
        if (found != wanted) {
            throw new Failure(file + " is not a file of answers. It must look like "
                    + "{\"provscope\":1,\"answers\":{\"ID\":\"ANSWER\"}}.");
        }
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not JSON");
    }
}
