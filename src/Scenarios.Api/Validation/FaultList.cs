using Scenarios.Api.Requests;

namespace Scenarios.Api.Validation;

/// <summary>Collects the faults of one object, in the order in which they are found.</summary>
internal sealed class FaultList
{
    public const string Immutable = "field is immutable";
    private readonly List<StatusCause> _faults = [];

    public IReadOnlyList<StatusCause> Faults => _faults;

    public void Add(StatusCause fault) => _faults.Add(fault);

    public void Required(string field, string detail = "") => Add(FieldFault.Required(field, detail));

    public void Forbidden(string field, string detail) => Add(FieldFault.Forbidden(field, detail));

    public void Invalid(string field, string value, string detail) => Add(FieldFault.Invalid(field, value, detail));

    public void Invalid(string field, long value, string detail) => Add(FieldFault.Invalid(field, value, detail));

    /// <param name="goSyntax">The value as <see cref="GoSyntax"/> prints it.</param>
    public void InvalidObject(string field, string goSyntax, string detail) =>
        Add(new StatusCause("FieldValueInvalid", $"Invalid value: {goSyntax}: {detail}", field));

    /// <summary>For values that the message does not show.</summary>
    public void InvalidWhole(string field, string detail) => Add(new StatusCause("FieldValueInvalid", $"Invalid value: {detail}", field));

    /// <summary>Checks the number of elements of a list.</summary>
    public void AtMost(FieldNode node, string field, int most)
    {
        if (node.List(field).Count is var count && count > most)
        {
            Add(new StatusCause("FieldValueTooMany", FormattableString.Invariant($"Too many: {count}: must have at most {most} items"),
                node.PathOf(field)));
        }
    }

    /// <summary>Adds one fault for each violated rule.</summary>
    public void InvalidEach(FieldPath field, string value, IReadOnlyList<string> broken)
    {
        for (var index = 0; index < broken.Count; index++)
        {
            Invalid(field, value, broken[index]);
        }
    }

    /// <inheritdoc cref="InvalidEach(FieldPath, string, IReadOnlyList{string})"/>
    public void InvalidEach(FieldPath field, long value, IReadOnlyList<string> broken)
    {
        for (var index = 0; index < broken.Count; index++)
        {
            Invalid(field, value, broken[index]);
        }
    }

    /// <summary>Runs the checks of the fact table for a single field.</summary>
    /// <returns>False if it found a fault.</returns>
    public bool Check(FieldNode node, string field) => PlainCheck.Run(node, field, this);

    /// <summary>Runs the checks of the fact table for several fields, in this order.</summary>
    public void CheckAll(FieldNode node, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            Check(node, field);
        }
    }

    /// <summary>Checks that a field that the fact table marks as immutable has not changed.</summary>
    public void CheckFixed(FieldNode node, FieldNode before, string field)
    {
        var facts = node.Facts(field);
        var (value, old) = (node.Tree[field], before.Tree[field]);
        if (!facts.IsImmutable || Equals(value, old) || (PlainCheck.IsMissing(value, facts) && PlainCheck.IsMissing(old, facts)))
        {
            return;
        }

        // A pointer that is gone is printed as null, because Go has no value to print.
        var isGone = facts.IsPointer && value is null or NullValue;
        InvalidObject(node.PathOf(field), isGone ? "\"null\"" : GoSyntax.Of(value, facts.Type), Immutable);
    }

    /// <summary>Refuses the field's value, with those that the fact table accepts.</summary>
    public void NotSupported(FieldNode node, string field) =>
        Add(FieldFault.NotSupported(node.PathOf(field), node.Text(field), node.Accepted(field)));

    public void Duplicate(string field, string value) => Add(FieldFault.Duplicate(field, value));

    /// <inheritdoc cref="InvalidObject"/>
    public void DuplicateObject(string field, string goSyntax) =>
        Add(new StatusCause("FieldValueDuplicate", $"Duplicate value: {goSyntax}", field));
}
