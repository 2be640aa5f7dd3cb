using System.Text.Json;
using Scenarios.Running.Results;

namespace Scenarios.Running.Configuration;

/// <summary>Reads reqnroll.json (Reqnroll/Configuration/JsonConfig) with the line of each mistake.</summary>
internal sealed class ConfigurationReader(string uri, byte[] text)
{
    private readonly List<SourceError> errors = [];
    private readonly List<string> assemblies = [];
    private string language = "en";

    public HostConfiguration Read()
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            reader.Read();
            ReadObject(ref reader, "", ReadRoot);
        }
        catch (JsonException exception)
        {
            errors.Add(new SourceError(uri, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "this is no JSON: " + Plain(exception.Message)));
        }

        return new HostConfiguration { Language = language, BindingAssemblies = assemblies, Errors = errors };
    }

    private delegate void PropertyReader(ref Utf8JsonReader reader, string name);

    private void ReadRoot(ref Utf8JsonReader reader, string name)
    {
        switch (name)
        {
            case "$schema" or "formatters":
                reader.Skip();
                break;
            case "language":
                ReadObject(ref reader, name, ReadLanguage);
                break;
            case "bindingAssemblies" or "stepAssemblies":
                ReadAssemblies(ref reader, name);
                break;
            case "runtime":
                ReadObject(ref reader, name, ReadRuntime);
                break;
            case "bindingCulture" or "generator" or "trace":
                Refuse(ref reader, name);
                break;
            default:
                Add(reader, $"Reqnroll has no setting \"{name}\"");
                reader.Skip();
                break;
        }
    }

    private void ReadLanguage(ref Utf8JsonReader reader, string name)
    {
        if (name == "feature" && reader.TokenType == JsonTokenType.String)
        {
            language = reader.GetString()!;
        }
        else
        {
            Refuse(ref reader, "language." + name);
        }
    }

    private void ReadRuntime(ref Utf8JsonReader reader, string name)
    {
        // A missing or pending step never passes here, which is what "Error" says.
        var honoured = name == "missingOrPendingStepsOutcome" && reader.TokenType == JsonTokenType.String
            && string.Equals(reader.GetString(), "Error", StringComparison.OrdinalIgnoreCase);
        if (!honoured)
        {
            Refuse(ref reader, "runtime." + name);
        }
    }

    private void ReadAssemblies(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(reader, $"\"{name}\" is a list of {{ \"assembly\": \"NAME\" }}");
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadObject(ref reader, name, ReadAssembly);
        }
    }

    private void ReadAssembly(ref Utf8JsonReader reader, string name)
    {
        if (name == "assembly" && reader.TokenType == JsonTokenType.String)
        {
            assemblies.Add(reader.GetString()!);
        }
        else
        {
            Refuse(ref reader, "bindingAssemblies." + name);
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, string path, PropertyReader property)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Add(reader, path.Length == 0 ? "the file holds one JSON object" : $"\"{path}\" is a JSON object");
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            property(ref reader, name);
        }
    }

    private void Refuse(ref Utf8JsonReader reader, string name)
    {
        Add(reader, $"\"{name}\" is not honoured by this host: remove it, or run with Reqnroll (-p:Host=Reqnroll)");
        reader.Skip();
    }

    private void Add(in Utf8JsonReader reader, string message) =>
        errors.Add(new SourceError(uri, text.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1, 0, message));

    // System.Text.Json appends the place in its own words.
    private static string Plain(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
