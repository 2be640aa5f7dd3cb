using Reqnroll.Configuration;

namespace Scenarios.Running.Runtime.Given;

/// <summary>Locates the configuration in the folder of the run. Reqnroll would look beside the program.</summary>
internal sealed class GivenConfiguration(RuntimeOptions options) : IReqnrollJsonLocator
{
    /// <summary>The file's name.</summary>
    public const string FileName = Planning.RunOptions.ConfigurationFile;

    public string? GetReqnrollJsonFilePath()
    {
        var path = Path.Combine(options.Folder, FileName);
        return File.Exists(path) ? path : null;
    }
}
