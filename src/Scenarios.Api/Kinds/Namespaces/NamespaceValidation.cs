using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Namespaces;

/// <summary>Namespaces (pkg/apis/core/validation, ValidateNamespace).</summary>
internal sealed class NamespaceValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        foreach (var finalizer in spec.List("finalizers").OfType<StringValue>())
        {
            faults.InvalidEach(spec.PathOf("finalizers"), finalizer.Text, NameRules.QualifiedName(finalizer.Text));
            if (!finalizer.Text.Contains('/', StringComparison.Ordinal)
                && finalizer.Text is not ("orphan" or "foregroundDeletion" or "kubernetes"))
            {
                faults.Invalid(
                    spec.PathOf("finalizers"), finalizer.Text, "name is neither a standard finalizer name nor is it fully qualified");
            }
        }
    }
}
