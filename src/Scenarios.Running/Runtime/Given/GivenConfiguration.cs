using Reqnroll.Configuration;

namespace Scenarios.Running.Runtime.Given;

/// <summary>Reqnroll looks for its configuration beside the program; ours stands in the folder that the run was called in.</summary>
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
