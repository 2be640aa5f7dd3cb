using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.StorageClasses;

/// <summary>StorageClasses (pkg/apis/storage/validation, ValidateStorageClass and ValidateStorageClassUpdate).</summary>
internal sealed class StorageClassValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var provisioner = candidate.Text("provisioner");
        if (provisioner.Length == 0)
        {
            faults.Required("provisioner", provisioner);
        }
        else
        {
            faults.InvalidEach("provisioner", provisioner.ToLowerInvariant(), NameRules.QualifiedName(provisioner.ToLowerInvariant()));
        }

        var policy = candidate.Text("reclaimPolicy");
        if (policy is not ("Delete" or "Retain"))
        {
            faults.Add(FieldFault.NotSupported("reclaimPolicy", policy, ["Delete", "Retain"]));
        }

        faults.Check(candidate, "volumeBindingMode");
        foreach (var term in candidate.Items("allowedTopologies"))
        {
            ValidateTopology(term, faults);
        }
    }

    private static void ValidateTopology(FieldNode term, FaultList faults)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in term.Items("matchLabelExpressions"))
        {
            var values = expression.List("values");
            if (values.Count == 0)
            {
                faults.Required(expression.PathOf("values"));
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var index = 0; index < values.Count; index++)
            {
                if (values[index] is StringValue value && !seen.Add(value.Text))
                {
                    faults.Duplicate(expression.PathOf("values").Item(index), value.Text);
                }
            }

            var key = expression.Text("key");
            faults.InvalidEach(expression.PathOf("key"), key, NameRules.QualifiedName(key));
            if (!keys.Add(key))
            {
                faults.Duplicate(expression.PathOf("key"), key);
            }
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        if (!candidate.Object("parameters").Tree.Equals(existing.Object("parameters").Tree))
        {
            faults.Forbidden("parameters", "updates to parameters are forbidden.");
        }

        if (candidate.Text("provisioner") != existing.Text("provisioner"))
        {
            faults.Forbidden("provisioner", "updates to provisioner are forbidden.");
        }

        if (candidate.Text("reclaimPolicy") != existing.Text("reclaimPolicy"))
        {
            faults.Forbidden("reclaimPolicy", "updates to reclaimPolicy are forbidden.");
        }

        if (candidate.Text("volumeBindingMode") != existing.Text("volumeBindingMode"))
        {
            faults.Invalid("volumeBindingMode", candidate.Text("volumeBindingMode"), FaultList.Immutable);
        }
    }
}
