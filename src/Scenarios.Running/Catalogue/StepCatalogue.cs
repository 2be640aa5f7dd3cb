using System.Reflection;
using Reqnroll.Bindings;
using Scenarios.Running.Configuration;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Catalogue;

/// <summary>Lists the sentences that step assemblies define.</summary>
public static class StepCatalogue
{
    /// <summary>All step definitions, ordered by expression; one entry for each expression of a method.</summary>
    public static IReadOnlyList<CatalogueEntry> Of(IEnumerable<Assembly> assemblies)
    {
        var options = new RuntimeOptions { Assemblies = [.. assemblies], Folder = AppContext.BaseDirectory, Configuration = new ReqnrollJson(), StepTimeout = Timeout.InfiniteTimeSpan };
        return [.. ReqnrollRuntime.Open(options).Registry.GetStepDefinitions()
            .GroupBy(step => (Expression: step.SourceExpression, Method: $"{step.Method.Type.Name}.{step.Method.Name}"))
            .Select(group => new CatalogueEntry([.. group.Select(step => step.StepDefinitionType).Distinct().Order()], group.Key.Expression, group.Key.Method))
            .OrderBy(entry => entry.Expression, StringComparer.Ordinal)
            .ThenBy(entry => entry.Method, StringComparer.Ordinal)];
    }
}
