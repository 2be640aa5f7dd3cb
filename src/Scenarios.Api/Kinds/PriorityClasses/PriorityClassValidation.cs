using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.PriorityClasses;

/// <summary>PriorityClasses (pkg/apis/scheduling/validation).</summary>
internal sealed class PriorityClassValidation : IKindValidation
{
    private const string SystemPrefix = "system-";
    private const long HighestOfUsers = 1_000_000_000;

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var name = candidate.Object("metadata").Text("name");
        var value = candidate.Integer("value") ?? 0;
        if (name.StartsWith(SystemPrefix, StringComparison.Ordinal))
        {
            if (name is not ("system-node-critical" or "system-cluster-critical"))
            {
                faults.Forbidden(
                    "metadata.name",
                        $"priority class names with '{SystemPrefix}' prefix are reserved for system use only. error: {name} is not a "
                        + "known system priority class");
            }
        }
        else if (value > HighestOfUsers)
        {
            faults.Forbidden("value", $"maximum allowed value of a user defined priority is {HighestOfUsers}");
        }

        faults.Check(candidate, "preemptionPolicy");
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        if (candidate.Integer("value") != existing.Integer("value"))
        {
            faults.Forbidden("value", "may not be changed in an update.");
        }

        faults.CheckFixed(candidate, existing, "preemptionPolicy");
    }
}
