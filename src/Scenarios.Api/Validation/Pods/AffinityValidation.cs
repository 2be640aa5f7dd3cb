namespace Scenarios.Api.Validation.Pods;

/// <summary>Affinities of a Pod (pkg/apis/core/validation, validateAffinity).</summary>
internal static class AffinityValidation
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";
    private const long HeaviestWeight = 100;

    public static void Validate(FieldNode spec, FaultList faults)
    {
        var affinity = spec.Object("affinity");
        var nodes = affinity.Object("nodeAffinity");
        if (nodes.Has(Required))
        {
            NodeSelectorValidation.Validate(nodes.Object(Required), faults);
        }

        foreach (var item in nodes.Items(Preferred))
        {
            ValidateWeight(item, faults);
            NodeSelectorValidation.ValidateTerm(item.Object("preference"), faults);
        }

        ValidatePods(affinity.Object("podAffinity"), faults);
        ValidatePods(affinity.Object("podAntiAffinity"), faults);
    }

    private static void ValidatePods(FieldNode pods, FaultList faults)
    {
        foreach (var term in pods.Items(Required))
        {
            ValidateTerm(term, faults);
        }

        foreach (var item in pods.Items(Preferred))
        {
            ValidateWeight(item, faults);
            ValidateTerm(item.Object("podAffinityTerm"), faults);
        }
    }

    private static void ValidateTerm(FieldNode term, FaultList faults)
    {
        MetadataValidation.ValidateSelector(term.Object("labelSelector"), faults);
        MetadataValidation.ValidateSelector(term.Object("namespaceSelector"), faults);
        foreach (var name in term.List("namespaces").OfType<StringValue>())
        {
            faults.InvalidEach(term.PathOf("namespace"), name.Text, NameRules.Dns1123Label(name.Text));
        }

        TopologySpreadValidation.ValidateKey(term, faults);
    }

    private static void ValidateWeight(FieldNode item, FaultList faults)
    {
        if (item.Integer("weight") is not (> 0 and <= HeaviestWeight))
        {
            faults.Invalid(item.PathOf("weight"), item.Integer("weight") ?? 0, "must be in the range 1-100");
        }
    }
}
