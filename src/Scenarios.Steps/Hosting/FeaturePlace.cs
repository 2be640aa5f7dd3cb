using Reqnroll.BoDi;

namespace Scenarios.Steps.Hosting;

/// <summary>The place of a feature file.</summary>
/// <param name="Path">Full path of the file.</param>
public sealed record FeaturePlace(string Path)
{
    /// <summary>The folder of the file.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The file's name without <c>.feature</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Returns a path for messages: relative to the current folder if it is below it.</summary>
    public static string Show(string path)
    {
        var relative = System.IO.Path.GetRelativePath(Directory.GetCurrentDirectory(), path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? path : relative;
    }

    /// <summary>Returns the place that the host registered; otherwise searches for the file.</summary>
    /// <exception cref="InvalidOperationException">The file was not found; the message names the feature and the reason.</exception>
    public static FeaturePlace Of(FeatureContext feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        return feature.FeatureContainer.IsRegistered<FeaturePlace>()
            ? feature.FeatureContainer.Resolve<FeaturePlace>()
            : new FeaturePlace(FeatureSearch.Find(feature.FeatureInfo));
    }
}
