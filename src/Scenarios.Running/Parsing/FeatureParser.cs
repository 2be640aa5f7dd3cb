using Scenarios.Running.Reading;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Parsing;

/// <summary>Parses feature files with the official parser (package Gherkin) and compiles them to pickles. Thread-safe.</summary>
public static class FeatureParser
{
    /// <summary>Parses a file's text. Errors are part of the result and are never thrown.</summary>
    /// <param name="uri">The file as named to the user.</param>
    /// <param name="fullPath">The file on this machine.</param>
    /// <param name="text">Its text.</param>
    /// <param name="language">The language of a file without <c># language:</c>.</param>
    public static FeatureFile Parse(string uri, string fullPath, string text, string language = "en") =>
        Compile(FeatureReading.Read(uri, text, language, allowEmpty: true), fullPath);

    /// <summary>Compiles a parsed file; one with errors has no pickles.</summary>
    internal static FeatureFile Compile(ReadFeature read, string fullPath) =>
        read.Document?.Feature is { } feature && read.Errors.Count == 0
            ? Compile(read.Uri, fullPath, read.Text, read.Document, feature)
            : new FeatureFile { Uri = read.Uri, FullPath = fullPath, Text = read.Text, Document = read.Document, Errors = read.Errors };

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
