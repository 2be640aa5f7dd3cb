using Scenarios.Running.Reading.Checks;
using Scenarios.Running.Reading.Spelling;
using Scenarios.Running.Sources;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading;

/// <summary>
/// Reads feature files: decodes the bytes, parses the text with the official parser, and collects errors. Thread-safe; errors are values.
/// </summary>
internal static class FeatureReading
{
    /// <summary>Reads a file's bytes.</summary>
    /// <param name="uri">The file, as named to the user.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="language">The language of a file without <c># language:</c>.</param>
    /// <param name="allowEmpty">Whether scenarios without steps, outlines without rows and files without scenarios are fine.</param>
    public static ReadFeature Read(string uri, byte[] bytes, string language, bool allowEmpty)
    {
        var text = FeatureBytes.Decode(uri, bytes, out var error);
        return error is null ? Read(uri, text, language, allowEmpty) : new ReadFeature(uri, text, null, [error]);
    }

    /// <summary>Reads a file's text.</summary>
    public static ReadFeature Read(string uri, string text, string language, bool allowEmpty)
    {
        Ast.GherkinDocument document;
        try
        {
            using var reader = new StringReader(text);
            document = new global::Gherkin.Parser().Parse(
                new global::Gherkin.TokenScanner(reader),
                new global::Gherkin.TokenMatcher(new Dialects(language)));
        }
        catch (global::Gherkin.ParserException exception) when (HasNothing(text, exception))
        {
            document = new Ast.GherkinDocument(null, []);
        }
        catch (global::Gherkin.ParserException exception)
        {
            return new ReadFeature(uri, text, null, ParseErrorText.Describe(uri, text, language, exception));
        }

        return new ReadFeature(uri, text, document, FeatureChecks.Find(uri, text, document, language, allowEmpty));
    }
    /// <summary>
    /// Whether the file has nothing but comments: the parser then reports a missing feature only if one of them is a language.
    /// </summary>
    private static bool HasNothing(string text, global::Gherkin.ParserException exception)
    {
        global::Gherkin.ParserException[] errors =
            exception is global::Gherkin.CompositeParserException all ? [.. all.Errors] : [exception];
        return Array.TrueForAll(errors, error => error is global::Gherkin.UnexpectedEOFException) && new SourceLines(text).AreComments;
    }
}
