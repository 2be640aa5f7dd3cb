using Scenarios.Running.Reading.Spelling;
using Scenarios.Running.Sources;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading.Checks;

/// <summary>
/// Finds what the parser takes without a word though the writer cannot have meant it: text that is dropped, keywords that are read as
/// prose, scenarios that test nothing. All of it would be green otherwise.
/// </summary>
internal static class FeatureChecks
{
    /// <summary>What is wrong, by line.</summary>
    /// <param name="uri">The file, as named to the user.</param>
    /// <param name="text">Its text.</param>
    /// <param name="document">What the parser made of the text.</param>
    /// <param name="language">The language where the file states none.</param>
    /// <param name="allowEmpty">Whether what tests nothing is fine.</param>
    public static IReadOnlyList<SourceError> Find(string uri, string text, Ast.GherkinDocument document, string language, bool allowEmpty)
    {
        var findings = new Findings(uri, new SourceLines(text));
        if (document.Feature is not { } feature)
        {
            if (!allowEmpty)
            {
                findings.Add(1, 0, "the file has no feature in it: expected \"Feature:\" (--allow-empty lets it pass).");
            }

            return findings.Errors;
        }

        var keywords = Keywords.Of(feature.Language ?? language);
        new DescriptionChecks(findings, keywords).Check(feature);
        new ContentChecks(findings, keywords, allowEmpty).Check(feature);
        return [.. findings.Errors.OrderBy(error => error.Line).ThenBy(error => error.Column)];
    }
}
