using System.Text.Json;
using Gherkin;
using Reqnroll;
using Scenarios.Running.Reading.Spelling;

namespace Scenarios.Running.Configuration;

/// <summary>
/// Reads the usual settings of reqnroll.json, and notes whether there are others. Reqnroll's own reader takes longer than everything else
/// at start-up together.
/// </summary>
internal sealed class ReqnrollJson
{
    private const string English = "en";
    private static readonly GherkinDialectProvider Dialects = new();

    private readonly List<string> _assemblies = [];

    /// <summary>The culture of features that declare no language; null for the default.</summary>
    public string? FeatureCulture { get; private set; }

    /// <summary>The culture of step arguments; null for the feature's culture.</summary>
    public string? BindingCulture { get; private set; }

    /// <summary>Names of assemblies with step classes.</summary>
    public IReadOnlyList<string> Assemblies => _assemblies;

    /// <summary>Whether the file has any other setting that affects the runtime.</summary>
    public bool HasMore { get; private set; }

    /// <summary>
    /// The Gherkin language of features that declare none. Reqnroll takes cultures, such as <c>ja-JP</c>; Gherkin names its languages by a
    /// whole culture name or by its first part.
    /// </summary>
    public string FeatureLanguage
    {
        get
        {
            try
            {
                return FeatureCulture is null ? English : Dialects.GetDialect(FeatureCulture, null).Language;
            }
            catch (NoSuchLanguageException)
            {
                return FeatureCulture!.Split('-')[0];
            }
        }
    }

    /// <summary>Reads the file in a folder; the defaults if there is none.</summary>
    /// <exception cref="ReqnrollException">The file is not JSON; the message names line and column.</exception>
    public static ReqnrollJson Load(string folder)
    {
        var json = new ReqnrollJson();
        var path = Path.Combine(folder, Planning.RunOptions.ConfigurationFile);
        if (!File.Exists(path))
        {
            return json;
        }

        try
        {
            var reader = new Utf8JsonReader(
                File.ReadAllBytes(path),
                new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            reader.Read();
            json.ReadObject(ref reader, "");
            return json;
        }
        catch (JsonException exception)
        {
            throw new ReqnrollException(
                $"{Planning.RunOptions.ConfigurationFile}:{exception.LineNumber + 1}:{exception.BytePositionInLine + 1}: this is not "
                + $"JSON: {exception.Message.Split(" LineNumber:")[0]}",
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ReqnrollException(
                $"{Planning.RunOptions.ConfigurationFile}: the file cannot be read: {exception.Message}",
                exception);
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, string parent)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            HasMore = true;
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = parent + reader.GetString();
            reader.Read();
            ReadProperty(ref reader, name);
        }
    }

    private void ReadProperty(ref Utf8JsonReader reader, string name)
    {
        switch (name)
        {
            case "language" or "runtime":
                ReadObject(ref reader, name + ".");
                break;
            case "bindingAssemblies" or "stepAssemblies" when reader.TokenType == JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    ReadObject(ref reader, "assemblies.");
                }

                break;
            case "language.feature" when reader.TokenType == JsonTokenType.String:
                FeatureCulture = reader.GetString();
                break;
            case "language.binding" when reader.TokenType == JsonTokenType.String:
                BindingCulture = reader.GetString();
                break;
            case "assemblies.assembly" when reader.TokenType == JsonTokenType.String:
                _assemblies.Add(reader.GetString()!);
                break;
            case "$schema" or "formatters" or "generator" or "trace" or "runtime.missingOrPendingStepsOutcome":
                // Settings for editors, for code-behind, or for things that this host does its own way: a missing or pending step never
                // passes.
                reader.Skip();
                break;
            default:
                HasMore = true;
                reader.Skip();
                break;
        }
    }
}
