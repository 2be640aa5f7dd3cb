using Scenarios.Api.Objects;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>The checks of <c>metadata.name</c> (apimachinery, api/validation/objectmeta.go).</summary>
internal static class NameValidation
{
    private const string Field = "metadata.name";

    public static void Check(ResourceStrategy strategy, ApiObject item, List<StatusCause> faults)
    {
        if (item.Name.Length == 0)
        {
            faults.Add(FieldFault.Required(Field, "name or generateName is required"));
            return;
        }

        var found = strategy.NameRule switch
        {
            NameRule.PathSegment => PathFaults(item.Name),
            NameRule.Label => NameRules.Dns1123Label(item.Name),
            NameRule.LetterLabel => NameRules.Dns1035Label(item.Name),
            _ => NameRules.Dns1123Subdomain(item.Name),
        };
        AddEach(faults, Field, item.Name, found);
    }

    /// <summary>One fault of the field for each thing that is wrong with the value.</summary>
    public static void AddEach(List<StatusCause> faults, string field, string value, IReadOnlyList<string> found)
    {
        foreach (var detail in found)
        {
            faults.Add(FieldFault.Invalid(field, value, detail));
        }
    }

    private static IReadOnlyList<string> PathFaults(string name) => name switch
    {
        "." or ".." => [$"may not be '{name}'"],
        _ when name.Contains('/', StringComparison.Ordinal) => ["may not contain '/'"],
        _ when name.Contains('%', StringComparison.Ordinal) => ["may not contain '%'"],
        _ => [],
    };
}
