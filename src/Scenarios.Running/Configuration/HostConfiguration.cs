using System.Text;
using Scenarios.Running.Results;

namespace Scenarios.Running.Configuration;

/// <summary>
/// What reqnroll.json says, as far as this host honours it: <c>language.feature</c> and <c>bindingAssemblies</c> (<c>stepAssemblies</c>).
/// <c>formatters</c> is Reqnroll's alone and passed over. What Reqnroll knows and this host does not honour is an error by name.
/// </summary>
public sealed record HostConfiguration
{
    /// <summary>The file's name.</summary>
    public const string FileName = "reqnroll.json";

    /// <summary>The language of feature files that state none.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Names of assemblies with step classes.</summary>
    public IReadOnlyList<string> BindingAssemblies { get; init; } = [];

    /// <summary>What is wrong with the file.</summary>
    public IReadOnlyList<SourceError> Errors { get; init; } = [];

    /// <summary>Reads the file in a folder; the defaults if there is none.</summary>
    public static HostConfiguration Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Read(FileName, File.ReadAllText(path)) : new HostConfiguration();
    }

    /// <summary>Reads the file's text.</summary>
    /// <param name="uri">The file as named to the user.</param>
    /// <param name="text">Its text: JSON, with comments and trailing commas allowed as Reqnroll allows them.</param>
    public static HostConfiguration Read(string uri, string text) => new ConfigurationReader(uri, Encoding.UTF8.GetBytes(text)).Read();
}
