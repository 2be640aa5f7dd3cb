#if REQNROLL
using System.Collections.Concurrent;
using System.Reflection;
using Reqnroll.Infrastructure;

namespace Scenarios.Steps.Hosting;

/// <content>
/// Reqnroll says in which folder of the project a feature stands, not in which file. The messages that it embeds into the test assembly name the
/// file, and Verify notes the project's folder there.
/// </content>
public sealed partial record FeaturePlace
{
    private const string ProjectDirectory = "Verify.ProjectDirectory";

    private static readonly ConcurrentDictionary<Assembly, FeatureCatalogue> Catalogues = new();

    /// <exception cref="InvalidOperationException">The file is not to be found: the message names the feature and why.</exception>
    public static FeaturePlace Of(FeatureContext feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        var assembly = feature.FeatureContainer.Resolve<ITestAssemblyProvider>().TestAssembly;
        var info = feature.FeatureInfo;
        var relative = Catalogues.GetOrAdd(assembly, FeatureCatalogue.Read).Find(info.FolderPath ?? string.Empty, info.Title)
            ?? throw new InvalidOperationException($"Feature \"{info.Title}\": {assembly.GetName().Name} embeds no messages of it. Reqnroll 3.3 or later generates them.");
        return new FeaturePlace(System.IO.Path.GetFullPath(relative, FolderOf(assembly)));
    }

    private static string FolderOf(Assembly assembly) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == ProjectDirectory)?.Value
        ?? throw new InvalidOperationException($"{assembly.GetName().Name} does not say where its project stands: the test project itself needs a reference to the package Verify.NUnit.");
}
#endif
