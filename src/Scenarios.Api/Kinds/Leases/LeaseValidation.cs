using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Leases;

/// <summary>Leases (pkg/apis/coordination/validation, ValidateLeaseSpec).</summary>
internal sealed class LeaseValidation : IKindValidation
{
    private const string Oldest = "OldestEmulationVersion";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        if (spec.Integer("leaseDurationSeconds") is <= 0 and var duration)
        {
            faults.Invalid(spec.PathOf("leaseDurationSeconds"), duration, "must be greater than 0");
        }

        faults.Check(spec, "leaseTransitions");
        var strategy = spec.Text("strategy");
        if (spec.Has("strategy"))
        {
            // Upstream repeats the field name in the path.
            var path = spec.Object("strategy").PathOf("strategy");
            if (strategy.Contains('/', StringComparison.Ordinal))
            {
                faults.InvalidEach(path, strategy, NameRules.QualifiedName(strategy));
            }
            else if (strategy != Oldest)
            {
                faults.Add(FieldFault.NotSupported(path, strategy, [Oldest]));
            }
        }

        if (spec.Text("preferredHolder").Length > 0 && strategy.Length == 0)
        {
            faults.Forbidden(spec.PathOf("preferredHolder"), "may only be specified if `strategy` is defined");
        }
    }
}
