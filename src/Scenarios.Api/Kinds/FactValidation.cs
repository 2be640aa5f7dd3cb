using Scenarios.Api.Validation;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Kinds;

/// <summary>
/// The validation of kinds without one of their own: what the fact table says of each field, in the order of the table. A status is not
/// checked.
/// </summary>
internal sealed class FactValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        foreach (var field in FieldsOfItsOwn(candidate))
        {
            Check(candidate, field, faults);
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        foreach (var field in FieldsOfItsOwn(candidate))
        {
            CheckFixed(candidate, existing, field, faults);
        }
    }

    /// <summary>Metadata is checked for all kinds alike.</summary>
    private static IEnumerable<FieldFacts> FieldsOfItsOwn(FieldNode candidate) =>
        candidate.Type?.Fields.Where(static field => field.Name is not ("metadata" or "status")) ?? [];

    private static void CheckAll(FieldNode node, FaultList faults)
    {
        foreach (var field in node.Type!.Fields)
        {
            Check(node, field, faults);
        }
    }

    private static void Check(FieldNode node, FieldFacts field, FaultList faults)
    {
        faults.Check(node, field.Name);
        if (field.Type.Structure is not null && node.Has(field.Name))
        {
            CheckAll(node.Object(field.Name), faults);
        }
        else if (field.Type is { Kind: FieldKind.List, Element.Structure: not null })
        {
            foreach (var item in node.Items(field.Name))
            {
                CheckAll(item, faults);
            }
        }
    }

    // Elements of lists have no identity that would tell which one was changed.
    private static void CheckFixed(FieldNode node, FieldNode before, FieldFacts field, FaultList faults)
    {
        faults.CheckFixed(node, before, field.Name);
        if (field.Type.Structure is not null && node.Has(field.Name))
        {
            var (inner, innerBefore) = (node.Object(field.Name), before.Object(field.Name));
            foreach (var innerField in inner.Type!.Fields)
            {
                CheckFixed(inner, innerBefore, innerField, faults);
            }
        }
    }
}
