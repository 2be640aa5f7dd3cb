using Reqnroll.BoDi;

namespace Scenarios.Steps.Hosting;

/// <summary>Where a feature file stands.</summary>
/// <param name="Path">Full path of the file.</param>
public sealed record FeaturePlace(string Path)
{
    /// <summary>The folder of the file.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The file's name without <c>.feature</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>A path as people want to read it: from the current folder where it stands below it.</summary>
    public static string Show(string path)
    {
        var relative = System.IO.Path.GetRelativePath(Directory.GetCurrentDirectory(), path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? path : relative;
    }

    /// <summary>The place that the host registered; else the file is looked for.</summary>
    /// <exception cref="InvalidOperationException">The file is not to be found: the message names the feature and why.</exception>
    public static FeaturePlace Of(FeatureContext feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        return feature.FeatureContainer.IsRegistered<FeaturePlace>()
            ? feature.FeatureContainer.Resolve<FeaturePlace>()
            : new FeaturePlace(FeatureSearch.Find(feature.FeatureInfo));
    }
}
