using Scenarios.Api.Quantities;

namespace Scenarios.Api.Validation;

/// <summary>Requests and limits of containers (pkg/apis/core/validation, ValidateContainerResourceRequirements).</summary>
internal static class ResourcesValidation
{
    private static readonly string[] Standard = ["cpu", "memory", "ephemeral-storage"];

    public static void Validate(FieldNode resources, FaultList faults)
    {
        var limits = resources.Object("limits");
        var requests = resources.Object("requests");
        ValidateList(limits, faults);
        foreach (var (name, value) in requests.Tree)
        {
            ValidateAmount(requests, name, Quantity.Of(value), faults);
            if (limits.Tree[name] is { } limit && Quantity.Of(value) > Quantity.Of(limit))
            {
                faults.Invalid(requests.Path, Quantity.Of(value).ToString(), $"must be less than or equal to {name} limit of {Quantity.Of(limit)}");
            }
        }
    }

    private static void ValidateList(FieldNode list, FaultList faults)
    {
        foreach (var (name, value) in list.Tree)
        {
            ValidateAmount(list, name, Quantity.Of(value), faults);
        }
    }

    private static void ValidateAmount(FieldNode list, string name, Quantity amount, FaultList faults)
    {
        var path = $"{list.Path}[{name}]";
        faults.InvalidEach(path, name, NameRules.QualifiedName(name));
        if (!name.Contains('/', StringComparison.Ordinal) && Array.IndexOf(Standard, name) < 0 && !name.StartsWith("hugepages-", StringComparison.Ordinal))
        {
            faults.Invalid(path, name, "must be a standard resource type or fully qualified");
            faults.Invalid(path, name, "must be a standard resource for containers");
        }

        if (amount.Sign < 0)
        {
            faults.Invalid(path, amount.ToString(), "must be greater than or equal to 0");
        }
    }
}
