using System.Reflection;
using Scenarios.Running.Discovery;

namespace Scenarios.Running.Catalogue;

/// <summary>Lists the sentences that step assemblies define.</summary>
public static class StepCatalogue
{
    /// <summary>All step definitions, ordered by expression; one entry for each expression of a method.</summary>
    public static IReadOnlyList<CatalogueEntry> Of(IEnumerable<Assembly> assemblies) =>
        [.. BindingDiscovery.Discover(assemblies, []).Steps
            .Select(step => new CatalogueEntry(step.Types, step.Source, step.Method.Name, step.Error))
            .OrderBy(entry => entry.Expression, StringComparer.Ordinal)
            .ThenBy(entry => entry.Method, StringComparer.Ordinal)];
}
