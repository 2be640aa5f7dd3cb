using Scenarios.Running.Results;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Parsing;

/// <summary>Parses feature files with the official parser (package Gherkin) and compiles them to pickles. Thread-safe.</summary>
public static class FeatureParser
{
    /// <summary>Parses a file's text. Errors are in the result, never thrown.</summary>
    /// <param name="uri">The file as named to the user.</param>
    /// <param name="fullPath">The file on this machine.</param>
    /// <param name="text">Its text.</param>
    /// <param name="language">The language where the file states none with <c># language:</c>.</param>
    public static FeatureFile Parse(string uri, string fullPath, string text, string language = "en")
    {
        Ast.GherkinDocument document;
        try
        {
            var parser = new global::Gherkin.Parser();
            using var reader = new StringReader(text);
            document = parser.Parse(new global::Gherkin.TokenScanner(reader), new global::Gherkin.TokenMatcher(language));
        }
        catch (global::Gherkin.ParserException exception)
        {
            return new FeatureFile { Uri = uri, FullPath = fullPath, Text = text, Errors = ParseErrorText.Describe(uri, text, exception) };
        }

        return document.Feature is { } feature
            ? Compile(uri, fullPath, text, document, feature)
            : new FeatureFile { Uri = uri, FullPath = fullPath, Text = text, Document = document };
    }

    private static FeatureFile Compile(string uri, string fullPath, string text, Ast.GherkinDocument document, Ast.Feature feature)
    {
        var compiler = new PickleCompiler(uri, feature, LastLine(text));
        compiler.Compile();
        return new FeatureFile
        {
            Uri = uri,
            FullPath = fullPath,
            Text = text,
            Document = document,
            Language = feature.Language,
            Keyword = feature.Keyword,
            Name = feature.Name,
            Description = PickleCompiler.Unindent(feature.Description),
            Tags = PickleCompiler.TagsOf(feature.Tags),
            Line = feature.Location.Line,
            Rules = compiler.Rules,
            Pickles = compiler.Pickles,
        };
    }

    private static int LastLine(string text) => text.AsSpan().Count('\n') + 1;
}
