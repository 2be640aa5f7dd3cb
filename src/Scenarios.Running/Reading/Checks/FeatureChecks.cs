using Scenarios.Running.Reading.Spelling;
using Scenarios.Running.Sources;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading.Checks;

/// <summary>
/// Finds input that the parser accepts silently although the writer cannot have meant it: text that is dropped, keywords that are read as
/// prose, scenarios that test nothing. Without these checks all of it would be green.
/// </summary>
internal static class FeatureChecks
{
    /// <summary>The errors, by line.</summary>
    /// <param name="uri">The file, as named to the user.</param>
    /// <param name="text">Its text.</param>
    /// <param name="document">The parser's result.</param>
    /// <param name="language">The language of a file without <c># language:</c>.</param>
    /// <param name="allowEmpty">Whether features that test nothing are allowed.</param>
    public static IReadOnlyList<SourceError> Find(string uri, string text, Ast.GherkinDocument document, string language, bool allowEmpty)
    {
        var findings = new Findings(uri, new SourceLines(text));
        if (document.Feature is not { } feature)
        {
            if (!allowEmpty)
            {
                findings.Add(1, 0, "the file contains no feature: expected \"Feature:\" (use --allow-empty to allow this).");
            }

            return findings.Errors;
        }

        var keywords = Keywords.Of(feature.Language ?? language);
        new DescriptionChecks(findings, keywords).Check(feature);
        new ContentChecks(findings, keywords, allowEmpty).Check(feature);
        return [.. findings.Errors.OrderBy(error => error.Line).ThenBy(error => error.Column)];
    }
}
