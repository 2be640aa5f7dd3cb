using System.Text;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.StorageClasses;

/// <summary>StorageClasses (pkg/apis/storage/validation, ValidateStorageClass and ValidateStorageClassUpdate).</summary>
internal sealed class StorageClassValidation : IKindValidation
{
    private const int MostParameters = 512;
    private const int LargestParameters = 256 * 1024;

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

        ValidateParameters(candidate.Object("parameters").Tree, faults);
        var policy = candidate.Text("reclaimPolicy");
        if (policy is not ("Delete" or "Retain"))
        {
            faults.Add(FieldFault.NotSupported("reclaimPolicy", policy, ["Delete", "Retain"]));
        }

        faults.Check(candidate, "volumeBindingMode");
        ValidateTopologies(candidate.Items("allowedTopologies"), faults);
    }

    private static void ValidateParameters(ObjectValue parameters, FaultList faults)
    {
        if (parameters.Count > MostParameters)
        {
            faults.Add(FieldFault.TooLong("parameters", MostParameters));
            return;
        }

        var size = 0;
        foreach (var (key, value) in parameters)
        {
            if (key.Length == 0)
            {
                faults.Invalid("parameters", key, "field can not be empty.");
            }

            size += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount((value as StringValue)?.Text ?? string.Empty);
        }

        if (size > LargestParameters)
        {
            faults.Add(FieldFault.TooLong("parameters", LargestParameters));
        }
    }

    private static void ValidateTopologies(FieldNode[] terms, FaultList faults)
    {
        // Upstream's list of terms already seen starts with as many empty entries as there are terms.
        var seen = Enumerable.Repeat(string.Empty, terms.Length).ToList();
        foreach (var term in terms)
        {
            ValidateTopology(term, faults);
            var shape = ShapeOf(term);
            for (var count = seen.Count(other => other == shape); count > 0; count--)
            {
                faults.Duplicate(term.PathOf("matchLabelExpressions"), string.Empty);
            }

            seen.Add(shape);
        }
    }

    /// <summary>A text that is equal for terms with the same keys and values in any order; empty for a term without expressions.</summary>
    private static string ShapeOf(FieldNode term)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var expression in term.Items("matchLabelExpressions"))
        {
            var texts = expression.List("values").Select(static value => GoText.Quote((value as StringValue)?.Text ?? string.Empty));
            values[expression.Text("key")] = string.Join(',', texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }

        return string.Join(';', values.Select(static entry => $"{GoText.Quote(entry.Key)}={entry.Value}"));
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

        faults.CheckFixed(candidate, existing, "volumeBindingMode");
    }
}
