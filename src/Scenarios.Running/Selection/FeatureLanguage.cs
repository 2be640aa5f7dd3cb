using System.Text.Json;
using Gherkin;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Selection;

/// <summary>
/// The language of features that state none, from reqnroll.json: asked of the file itself, so that features are parsed while Reqnroll opens.
/// </summary>
internal static class FeatureLanguage
{
    private const string Default = "en";

    private static readonly GherkinDialectProvider Dialects = new();

    public static string Of(string folder)
    {
        var path = Path.Combine(folder, GivenConfiguration.FileName);
        if (!File.Exists(path))
        {
            return Default;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.TryGetProperty("language", out var language)
                && language.TryGetProperty("feature", out var feature)
                && feature.GetString() is { Length: > 0 } name
                ? Dialect(name)
                : Default;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            // Reqnroll reads it too and says what is wrong.
            return Default;
        }
    }

    /// <summary>Reqnroll takes cultures, such as <c>ja-JP</c>; Gherkin's languages are named by them or by their first part.</summary>
    private static string Dialect(string name)
    {
        try
        {
            return Dialects.GetDialect(name, null).Language;
        }
        catch (NoSuchLanguageException)
        {
            return name.Split('-')[0];
        }
    }
}
